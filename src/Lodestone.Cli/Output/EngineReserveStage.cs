using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>
/// Plays disruptions with reserves as ensembles in a folder of runs: what is there already is not played again, so that work that
/// was stopped goes on where it was.
/// </summary>
internal sealed class EngineReserveStage : IReserveStage
{
    private readonly Session _session;
    private readonly Dictionary<string, (WorldInput Input, Scenario Scenario)> _played = new(StringComparer.Ordinal);
    private readonly HashSet<string> _serves;
    private readonly ReserveRelease _release;
    private readonly string _runs;
    private readonly int _workers;
    private readonly bool _quiet;
    private int _done;

    public EngineReserveStage(
        Session session,
        WorldInput input,
        IReadOnlyList<Scenario> disruptions,
        IReadOnlyList<string> serves,
        ReserveRelease release,
        string runs,
        int workers,
        bool quiet
    )
    {
        _session = session;
        _serves = [.. serves];
        _release = release;
        _runs = runs;
        _workers = workers;
        _quiet = quiet;
        foreach (Scenario scenario in disruptions)
        {
            World world = TouchedChains.Of(input.World, [scenario]);
            _played[scenario.Name] = (input with { World = world }, TouchedChains.Narrow(scenario, world));
        }
    }

    /// <inheritdoc />
    public bool Touches(string disruption, string good) => _played[disruption].Input.World.Goods.Any(g => g.Id == good);

    /// <inheritdoc />
    public double[] Losses(string disruption, IReadOnlyList<ReserveHolding> holdings, int draws, long seed, string what)
    {
        (_, Scenario scenario) = _played[disruption];
        Scenario armed = scenario with
        {
            Policies = [.. scenario.Policies, .. _release.Of(holdings, scenario, [.. _serves])],
        };
        return Sum(Play(disruption, armed, draws, seed, what), draws);
    }

    /// <inheritdoc />
    public double[] Missing(string disruption, string good, string place, int draws, long seed)
    {
        EnsembleReader stored = Play(disruption, _played[disruption].Scenario, draws, seed, "without a reserve");
        return Usable(
            stored,
            Add(
                stored,
                draws,
                series =>
                    series is { Variable: Variables.Shortfall, Period: >= 0, Sector: "" }
                    && series.Good == good
                    && series.Place == place
            )
        );
    }

    private EnsembleReader Play(string disruption, Scenario scenario, int draws, long seed, string what)
    {
        WorldInput input = _played[disruption].Input;
        if (!_quiet)
        {
            _session.Error.WriteLine($"{++_done}. {disruption}, {what}: {draws} draws");
        }

        ScenarioEnsemble ensemble = EnsemblePlaying.Open(_session, input, scenario, draws, seed, []);
        return EnsemblePlaying.Play(_session, ensemble, _runs, _workers, quiet: true, "the same command again");
    }

    private double[] Sum(EnsembleReader stored, int draws) =>
        Usable(
            stored,
            Add(
                stored,
                draws,
                series => series is { Variable: Variables.GdpLoss, Period: >= 0 } && _serves.Contains(series.Place)
            )
        );

    private static double[] Add(EnsembleReader stored, int draws, Func<Series, bool> counts)
    {
        double[] sums = new double[draws];
        for (int series = 0; series < stored.Series.Count; series++)
        {
            if (counts(stored.Series[series]))
            {
                double[] values = stored.Values(series);
                for (int draw = 0; draw < draws; draw++)
                {
                    sums[draw] += values[draw];
                }
            }
        }

        return sums;
    }

    private static double[] Usable(EnsembleReader stored, double[] sums)
    {
        for (int draw = 0; draw < sums.Length; draw++)
        {
            sums[draw] = stored.Statuses[draw].Failed ? double.NaN : sums[draw];
        }

        return sums;
    }
}
