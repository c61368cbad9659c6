using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A scenario, with a minimum price or without, played many times; it keeps what <see cref="SupportWatch"/> says.</summary>
/// <remarks>
/// The same seed gives the same draws with a policy and without: a policy at the end of the list moves no draw. Stored,
/// resumed and used again like any ensemble.
/// </remarks>
public sealed class SupportEnsemble
{
    private readonly World _world;
    private readonly CompiledScenario _compiled;
    private readonly DrawSampler _sampler;
    private readonly SupportWatch _watch;
    private readonly DriverColumn[] _drivers;
    private readonly long _seed;
    private readonly Lazy<GuidePath> _guide;

    /// <summary>Calibrates the world and opens the draws.</summary>
    /// <param name="world">World.</param>
    /// <param name="scenario">Scenario, with the policy or without.</param>
    /// <param name="market">The market in question.</param>
    /// <param name="draws">Number of draws, &gt; 0.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="CalibrationException">The world cannot be calibrated.</exception>
    /// <exception cref="ArgumentException">A range or a distribution that means nothing.</exception>
    public SupportEnsemble(World world, Scenario scenario, SupportMarket market, int draws, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        (_world, _seed) = (world, seed);
        _sampler = new DrawSampler(world, scenario, unchecked((ulong)seed));
        _drivers = [.. _sampler.Drivers.Select(driver => driver.Column)];
        _compiled = CompiledScenario.Compile(world, scenario);
        _watch = new SupportWatch(_compiled, market);
        _guide = new Lazy<GuidePath>(() => GuidePath.Of(_compiled, ScenarioEnsemble.Engine, default));
        int block = ScenarioEnsemble.BlockOf(draws);
        string sampling = $"{SupportWatch.Method}\n{DrawSampler.Method}\n{market.Good}@{market.Place}";
        var run = RunIdentity.Of(world, scenario, ScenarioEnsemble.Engine, seed);
        Plan = new EnsemblePlan(EnsemblePlan.IdentityOf(run, draws, sampling, blockDraws: block), scenario, draws)
        {
            BlockDraws = block,
        };
    }

    /// <summary>What the ensemble is made of.</summary>
    public EnsemblePlan Plan { get; }

    /// <summary>What is kept of each draw.</summary>
    public IReadOnlyList<Series> Series => _watch.Series;

    /// <summary>Plays what is missing or damaged.</summary>
    /// <param name="runs">Folder that holds the runs.</param>
    /// <param name="settings">Workers; the further files are those of this method.</param>
    /// <param name="progress">Told once at the start and after every block.</param>
    /// <param name="finish">Request to end: blocks at work are finished and stored.</param>
    /// <exception cref="NoUsableDrawException">Every draw failed or missed the tolerance.</exception>
    /// <exception cref="IOException">Another process is at work on the same ensemble, or the disk fails.</exception>
    public EnsembleResult Play(
        string runs,
        EnsembleSettings settings,
        IProgress<EnsembleProgress>? progress = null,
        CancellationToken finish = default
    ) => new EnsembleExecution(runs, Plan, NewPlayer, settings with { Further = Files() }).Play(progress, finish);

    /// <summary>The path of central values, played alone and not stored; null when a period has no solution within the tolerance.</summary>
    /// <param name="cancel">Stops between two steps.</param>
    public SupportDraws? Central(CancellationToken cancel = default)
    {
        var path = new CentralPath(_watch);
        path.Play(_compiled, cancel);
        return !path.IsSolved ? null : SupportDraws.Of(Series, path.Values, Plan.Scenario.Horizon.Periods);
    }

    private EnginePlayer NewPlayer() =>
        new(
            _watch,
            PathBatches.Create(_compiled, ScenarioEnsemble.Engine, _guide.Value),
            _sampler.At,
            _drivers,
            (draw, values) => _sampler.Values(draw.Number, values)
        );

    private EnsembleFile[] Files() =>
        [
            new(
                ScenarioEnsemble.OutcomeFile,
                (ensemble, stream) => EnsembleCsv.Write(Plan.Scenario, EnsembleStatistics.Bands(ensemble), stream)
            ),
            new(
                ScenarioEnsemble.RecordFile,
                (ensemble, stream) =>
                    EnsembleJson.Write(EnsembleRecord.Of(_world, Plan, _seed, ensemble.Statuses), Plan.Scenario, stream)
            ),
        ];
}
