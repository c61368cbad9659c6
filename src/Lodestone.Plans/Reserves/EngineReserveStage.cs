using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>
/// Plays disruptions with reserves as ensembles in a folder of runs: what is there already is not played again, so that work that
/// was stopped goes on where it was.
/// </summary>
internal sealed class EngineReserveStage : IReserveStage
{
    /// <summary>Where its ensembles lie below the runs.</summary>
    private const string Folder = "reserve";

    private readonly IPlanDesk _desk;
    private readonly Dictionary<string, (World World, Scenario Scenario)> _played = new(StringComparer.Ordinal);
    private readonly HashSet<string> _serves;
    private readonly IReadOnlyList<string> _goods;
    private readonly ReserveRelease _release;
    private readonly string _runs;
    private readonly HashSet<RunIdentity> _told = [];

    public EngineReserveStage(
        IPlanDesk desk,
        IReadOnlyList<Scenario> disruptions,
        IReadOnlyList<string> serves,
        IReadOnlyList<string> goods,
        ReserveRelease release
    )
    {
        _desk = desk;
        _serves = [.. serves];
        _goods = goods;
        _release = release;
        _runs = Path.Combine(desk.Runs, Folder);
        foreach (Scenario scenario in disruptions)
        {
            World world = TouchedChains.Of(desk.World, [scenario]);
            _played[scenario.Name] = (world, TouchedChains.Narrow(scenario, world));
        }
    }

    /// <inheritdoc />
    public bool Touches(string disruption, string good) => _played[disruption].World.Goods.Any(g => g.Id == good);

    /// <inheritdoc />
    public double[] Losses(string disruption, IReadOnlyList<ReserveHolding> holdings, int draws, long seed, string what)
    {
        Scenario armed = Armed(disruption, holdings);
        return Sum(Play(disruption, armed, holdings, draws, seed, what), draws);
    }

    /// <inheritdoc />
    public double[][] Released(
        string disruption,
        IReadOnlyList<ReserveHolding> holdings,
        string good,
        int draws,
        long seed
    )
    {
        EnsembleReader stored = Play(disruption, Armed(disruption, holdings), holdings, draws, seed, "with a reserve");
        double[][] periods =
        [
            .. Enumerable
                .Range(0, _played[disruption].Scenario.Horizon.Periods)
                .Select(period =>
                    Usable(
                        stored,
                        Add(
                            stored,
                            draws,
                            series =>
                                series is { Variable: Variables.StockRelease, Process: Watch.Reserves }
                                && series.Good == good
                                && series.Period == period
                        )
                    )
                ),
        ];
        return [.. Enumerable.Range(0, draws).Select(draw => periods.Select(period => period[draw]).ToArray())];
    }

    /// <inheritdoc />
    public double MonthsPerPeriod(string disruption) => _played[disruption].Scenario.Horizon.MonthsPerPeriod;

    /// <inheritdoc />
    public double[] Missing(string disruption, string good, string place, int draws, long seed)
    {
        EnsembleReader stored = Play(disruption, _played[disruption].Scenario, [], draws, seed, "without a reserve");
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

    /// <summary>Government stock of each good by period on the central path of a disruption, t.</summary>
    public IReadOnlyDictionary<string, double[]> StockPath(string disruption, IReadOnlyList<ReserveHolding> holdings)
    {
        Scenario armed = Armed(disruption, holdings);
        Run run = _desk.Once(_played[disruption].World, armed);
        return run
            .Outcome.Rows.Only(series => series.Variable == Variables.StockGovernment)
            .Where(row => row.Period >= 0)
            .GroupBy(row => row.Good)
            .ToDictionary(
                good => good.Key,
                good =>
                    Enumerable
                        .Range(0, armed.Horizon.Periods)
                        .Select(t => good.Where(row => row.Period == t).Sum(row => row.Value))
                        .ToArray()
            );
    }

    /// <summary>First period of a disruption.</summary>
    public Period Start(string disruption) => _played[disruption].Scenario.Horizon.Start;

    /// <summary>A disruption as it is played, without a reserve.</summary>
    public Scenario Scenario(string disruption) => _played[disruption].Scenario;

    /// <summary>The stocks of a disruption's chains as policies, tonnes rounded for an address.</summary>
    public IReadOnlyList<ScenarioItem> Policies(string disruption, IReadOnlyList<ReserveHolding> holdings) =>
        [
            .. _release.Of(
                [
                    .. holdings
                        .Where(h => h.Tonnes > 0 && Touches(disruption, h.Good))
                        .Select(h => h with { Tonnes = ScenarioChanges.Rounded(h.Tonnes) }),
                ],
                _played[disruption].Scenario,
                [.. _serves]
            ),
        ];

    /// <summary>A disruption with stocks in place.</summary>
    private Scenario Armed(string disruption, IReadOnlyList<ReserveHolding> holdings)
    {
        Scenario scenario = _played[disruption].Scenario;
        return scenario with { Policies = [.. scenario.Policies, .. _release.Of(holdings, scenario, [.. _serves])] };
    }

    /// <summary>Plays an ensemble, or reads it where it is stored; one that this stage has played is not told again.</summary>
    private EnsembleReader Play(
        string disruption,
        Scenario scenario,
        IReadOnlyList<ReserveHolding> holdings,
        int draws,
        long seed,
        string what
    )
    {
        ScenarioEnsemble ensemble = Open(_played[disruption].World, scenario, holdings, draws, seed);
        if (_told.Add(ensemble.Plan.Identity))
        {
            _desk.Tell($"{_told.Count}. {disruption}, {what}: {draws} draws");
        }

        return _desk.Draws(
            ensemble.Plan,
            ensemble.Series,
            (settings, progress) => ensemble.Play(_runs, settings, progress, _desk.Cancellation),
            brief: true
        );
    }

    private ScenarioEnsemble Open(
        World world,
        Scenario scenario,
        IReadOnlyList<ReserveHolding> holdings,
        int draws,
        long seed
    )
    {
        try
        {
            return new ScenarioEnsemble(world, scenario, draws, seed, Watched(world, holdings), counterfactual: false);
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            string where = e is CalibrationException ? _desk.WorldName : scenario.Name;
            throw new PlanException(PlanFault.Check, [new Finding(Severity.Error, where, 0, 0, "", e.Message, "")]);
        }
    }

    /// <summary>Losses at the places served, what is missing there and what stocks release there, whether or not an ensemble keeps them by itself.</summary>
    private WatchItem[] Watched(World world, IReadOnlyList<ReserveHolding> holdings) =>
        [
            .. _serves.Select(place => new WatchItem(Variables.GdpLoss, "", place)),
            .. from good in _goods
            where world.Goods.Any(g => g.Id == good)
            from place in _serves
            select new WatchItem(Variables.Shortfall, good, place),
            .. from good in holdings.Select(h => h.Good).Distinct(StringComparer.Ordinal)
            from place in _serves.Concat(holdings.Where(h => h.Good == good).Select(h => h.Place)).Distinct()
            select new WatchItem(Variables.StockRelease, good, place),
        ];

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
                int usable = 0;
                for (int draw = 0; draw < draws; draw++)
                {
                    sums[draw] += stored.Statuses[draw].LeftOut ? 0 : values[usable++];
                }
            }
        }

        return sums;
    }

    private static double[] Usable(EnsembleReader stored, double[] sums)
    {
        for (int draw = 0; draw < sums.Length; draw++)
        {
            sums[draw] = stored.Statuses[draw].LeftOut ? double.NaN : sums[draw];
        }

        return sums;
    }
}
