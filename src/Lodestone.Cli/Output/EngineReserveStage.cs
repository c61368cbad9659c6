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
    private readonly IReadOnlyList<string> _goods;
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
        IReadOnlyList<string> goods,
        ReserveRelease release,
        string runs,
        int workers,
        bool quiet
    )
    {
        _session = session;
        _serves = [.. serves];
        _goods = goods;
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

    /// <summary>Government stock of each good by period on the central path of a disruption, t.</summary>
    public IReadOnlyDictionary<string, double[]> StockPath(string disruption, IReadOnlyList<ReserveHolding> holdings)
    {
        (WorldInput input, Scenario scenario) = _played[disruption];
        Scenario armed = scenario with
        {
            Policies = [.. scenario.Policies, .. _release.Of(holdings, scenario, [.. _serves])],
        };
        Run run = Playing.Play(_session, input, armed, 0, quiet: true);
        return run
            .Outcome.Rows.Where(row => row is { Variable: Variables.StockGovernment, Period: >= 0 })
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

    private EnsembleReader Play(string disruption, Scenario scenario, int draws, long seed, string what)
    {
        WorldInput input = _played[disruption].Input;
        if (!_quiet)
        {
            _session.Error.WriteLine($"{++_done}. {disruption}, {what}: {draws} draws");
        }

        ScenarioEnsemble ensemble = EnsemblePlaying.Open(_session, input, scenario, draws, seed, Watched(input));
        return EnsemblePlaying.Play(_session, ensemble, _runs, _workers, quiet: true, "the same command again");
    }

    /// <summary>Losses at the places served, and what is missing there, whether or not an ensemble keeps them by itself.</summary>
    private WatchItem[] Watched(WorldInput input) =>
        [
            .. _serves.Select(place => new WatchItem(Variables.GdpLoss, "", place)),
            .. from good in _goods
            where input.World.Goods.Any(g => g.Id == good)
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
