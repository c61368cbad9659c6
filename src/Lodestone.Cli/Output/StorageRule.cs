using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>Solves the regimes of a storage rule, with progress, and reports them.</summary>
internal sealed class StorageRule(Session session, StorageRuleInput input, int periods, ulong seed, bool quiet)
{
    /// <summary>Error between the nodes of a band whose shock has a few values: its functions have kinks everywhere.</summary>
    private const double FewValues = 1e-4;

    private const int Paths = 400;
    private const int Horizon = 50;

    /// <summary>Two countries of the parameters.</summary>
    public static TwoCountries Pair(StorageRuleInput input) =>
        new(input.Market(), input["trade_cost"], input["tariff_a"], input["tariff_b"], input["demand_scale"]);

    /// <summary>Solves and plays a rule.</summary>
    public IndicatorReport Play(string kind)
    {
        try
        {
            return kind == "two-countries" ? TwoCountries() : Regimes(kind);
        }
        catch (StorageException e)
        {
            throw new Failure(
                ExitCode.NoSolution,
                e.Message,
                "parameters nearer to those that ship have a solution: see data/storage/parameters.csv"
            );
        }
    }

    private IndicatorReport Regimes(string kind)
    {
        StorageParameters market = input.Market();
        StorageSolution alone = StorageSolver.Solve(market);
        Say($"private storage: {alone.Nodes} nodes, error {Small(alone.Residual)}");
        List<SolvedRegime> regimes = [new("private", alone, alone.Nodes, alone.Iterations, null, alone.Residual)];
        if (kind is "floor" or "band")
        {
            StorageSolution floor = StorageSolver.Solve(market, new PublicStock(input["floor"], input["cap"]));
            Say($"floor: {floor.Nodes} nodes, error {Small(floor.Residual)}");
            regimes.Add(new("floor", floor, floor.Nodes, floor.Iterations, null, floor.Residual));
        }

        if (kind == "band")
        {
            BandSolution band = BandSolver.Solve(
                market,
                new PriceBand(input["floor"], input["ceiling"], input["cap"]),
                input.ShockNodes is null ? BandSolver.Tolerance : FewValues,
                new Lines(this, "band")
            );
            regimes.Add(new("band", band, band.Nodes, band.Iterations, band.Residual, band.ErrorBetweenNodes));
        }

        Say($"playing {periods} periods through {string.Join(", ", regimes.Select(r => r.Name))}");
        IReadOnlyList<RegimeRecord> records = StorageComparison.Of(
            [.. regimes.Select(r => (r.Name, r.Regime))],
            periods,
            Paths,
            Horizon,
            seed
        );
        return StorageRuleReport.Of(input, kind, alone.Threshold(), regimes, records, periods, Horizon);
    }

    private IndicatorReport TwoCountries()
    {
        TwoCountrySolution solved = TwoCountrySolver.Solve(Pair(input), progress: new Lines(this, "two countries"));
        return TwoCountryReport.Of(input, solved, periods, seed);
    }

    private void Say(string text)
    {
        if (!quiet)
        {
            session.Error.WriteLine(text);
        }

        session.Host.Cancellation.ThrowIfCancellationRequested();
    }

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private sealed class Lines(StorageRule rule, string name) : IProgress<StorageProgress>
    {
        public void Report(StorageProgress value) =>
            rule.Say($"{name}: {value.Nodes} nodes, {value.Rounds} rounds, error between nodes {Small(value.Error)}");
    }
}
