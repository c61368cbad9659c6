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
    private int _done;

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

    /// <summary>Government stock of each good by period on the central path of a disruption, t.</summary>
    public IReadOnlyDictionary<string, double[]> StockPath(string disruption, IReadOnlyList<ReserveHolding> holdings)
    {
        (World world, Scenario scenario) = _played[disruption];
        Scenario armed = scenario with
        {
            Policies = [.. scenario.Policies, .. _release.Of(holdings, scenario, [.. _serves])],
        };
        Run run = _desk.Once(world, armed);
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

    private EnsembleReader Play(string disruption, Scenario scenario, int draws, long seed, string what)
    {
        World world = _played[disruption].World;
        _desk.Tell($"{++_done}. {disruption}, {what}: {draws} draws");
        ScenarioEnsemble ensemble = Open(world, scenario, draws, seed);
        return _desk.Draws(
            ensemble.Plan,
            ensemble.Series,
            (settings, progress) => ensemble.Play(_runs, settings, progress, _desk.Cancellation),
            brief: true
        );
    }

    private ScenarioEnsemble Open(World world, Scenario scenario, int draws, long seed)
    {
        try
        {
            return new ScenarioEnsemble(world, scenario, draws, seed, Watched(world), counterfactual: false);
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            string where = e is CalibrationException ? _desk.WorldName : scenario.Name;
            throw new PlanException(PlanFault.Check, [new Finding(Severity.Error, where, 0, 0, "", e.Message, "")]);
        }
    }

    /// <summary>Losses at the places served, and what is missing there, whether or not an ensemble keeps them by itself.</summary>
    private WatchItem[] Watched(World world) =>
        [
            .. _serves.Select(place => new WatchItem(Variables.GdpLoss, "", place)),
            .. from good in _goods
            where world.Goods.Any(g => g.Id == good)
            from place in _serves
            select new WatchItem(Variables.Shortfall, good, place),
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
