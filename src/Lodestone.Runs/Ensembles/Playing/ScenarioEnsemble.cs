using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A scenario on a world, played many times: what the ensemble is called, what it keeps, and how it is played.</summary>
/// <remarks>
/// Name and bytes follow from world, scenario, draws, seed and what is kept. The number of workers and of starts moves
/// neither.
/// </remarks>
public sealed class ScenarioEnsemble
{
    /// <summary>File with the bands of every series.</summary>
    public const string OutcomeFile = "outcome.csv";

    /// <summary>File with the circumstances of the ensemble.</summary>
    public const string RecordFile = "run.json";

    /// <summary>Blocks that an ensemble of middling size is cut into, so that several workers have something to do.</summary>
    private const int FewestBlocks = 8;

    /// <summary>Draws in the smallest block: two rounds of the widest lanes.</summary>
    private const int SmallestBlock = 16;

    private readonly World _world;
    private readonly CompiledScenario _compiled;
    private readonly DrawSampler _sampler;
    private readonly Watch _watch;
    private readonly DriverColumn[] _drivers;
    private readonly long _seed;
    private GuidePath? _guide;

    /// <summary>Calibrates the world and opens the draws.</summary>
    /// <param name="world">World: parameters with ranges, stocks.</param>
    /// <param name="scenario">Scenario: events and policies, with ranges where it has them.</param>
    /// <param name="draws">Number of draws, &gt; 0.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="also">What to keep beyond the usual, see <see cref="Watch"/>.</param>
    /// <param name="counterfactual">Whether to play every draw without its events, too, where that says something.</param>
    /// <exception cref="CalibrationException">The world cannot be calibrated.</exception>
    /// <exception cref="ArgumentException">A range or a distribution that means nothing; the message names the row or the item.</exception>
    public ScenarioEnsemble(
        World world,
        Scenario scenario,
        int draws,
        long seed,
        IReadOnlyCollection<WatchItem>? also = null,
        bool counterfactual = true
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        _world = world;
        _seed = seed;
        _sampler = new DrawSampler(world, scenario, unchecked((ulong)seed));
        _drivers = [.. _sampler.Drivers.Select(driver => driver.Column)];
        _compiled = CompiledScenario.Compile(world, scenario);
        _watch = new Watch(_compiled, also, counterfactual);
        var usual = new Watch(_compiled);
        IEnumerable<string> beyond = _watch
            .Items.Except(usual.Items)
            .Select(item => $"{item.Variable}:{item.Good}@{item.Place}");
        beyond = _watch.KeepsCounterfactual ? beyond.Prepend(nameof(Counterfactual)) : beyond;
        string sampling = string.Join('\n', beyond.Prepend(Watch.Method).Prepend(DrawSampler.Method));
        int block = BlockOf(draws);
        RunIdentity run = RunIdentity.Of(world, scenario, Engine, seed);
        Plan = new EnsemblePlan(EnsemblePlan.IdentityOf(run, draws, sampling, blockDraws: block), scenario, draws)
        {
            BlockDraws = block,
        };
    }

    /// <summary>Tolerance of the draws: a node may miss a billionth of its base throughput.</summary>
    public static EngineSettings Engine { get; } = new() { Tolerance = 1e-9 };

    /// <summary>What the ensemble is made of.</summary>
    public EnsemblePlan Plan { get; }

    /// <summary>What is kept of each draw.</summary>
    public IReadOnlyList<Series> Series => _watch.Series;

    /// <summary>The markets behind the series.</summary>
    public IReadOnlyList<WatchItem> Watched => _watch.Items;

    /// <summary>Places at which a variable of a good can be kept when it is asked for; none for variables that are not of a market.</summary>
    /// <param name="variable">Variable of the outcome.</param>
    /// <param name="good">Id of the good.</param>
    public IReadOnlyList<string> Markets(string variable, string good) =>
        WatchedNodes.Markets(_compiled, variable, good);

    /// <summary>What varies between the draws.</summary>
    public IReadOnlyList<DriverColumn> Drivers => _drivers;

    /// <summary>Draws in a block: an eighth of the draws, a power of two from 16 to 256.</summary>
    /// <param name="draws">Draws of the ensemble.</param>
    public static int BlockOf(int draws)
    {
        int block = EnsemblePlan.UsualBlock;
        while (block > SmallestBlock && block * FewestBlocks > draws)
        {
            block /= 2;
        }

        return block;
    }

    /// <summary>Plays what is missing or damaged and adds <c>outcome.csv</c> and <c>run.json</c> when every draw is there.</summary>
    /// <param name="runs">Folder that holds the runs.</param>
    /// <param name="settings">Workers and headline; its further files come to those of this method.</param>
    /// <param name="progress">Told once at the start and after every block.</param>
    /// <param name="finish">First request to end: blocks at work are finished and stored.</param>
    /// <param name="stop">Second request: blocks at work are given up.</param>
    /// <exception cref="NoUsableDrawException">Every draw failed or missed the tolerance.</exception>
    /// <exception cref="IOException">Another process is at work on the same ensemble, or the disk fails.</exception>
    public EnsembleResult Play(
        string runs,
        EnsembleSettings settings,
        IProgress<EnsembleProgress>? progress = null,
        CancellationToken finish = default,
        CancellationToken stop = default
    ) =>
        new EnsembleExecution(
            runs,
            Plan,
            () => NewPlayer(finish),
            settings with
            {
                Further = [.. Files(), .. settings.Further],
            }
        ).Play(progress, finish, stop);

    /// <summary>The circumstances of the stored ensemble.</summary>
    /// <param name="ensemble">The stored draws.</param>
    public EnsembleRecord Record(EnsembleReader ensemble) => EnsembleRecord.Of(_world, Plan, _seed, ensemble.Statuses);

    /// <summary>Plays one draw on its own, month by month, with everything that a single run reports.</summary>
    /// <param name="number">Number of the draw, 0 or more; it need not be among those of the ensemble.</param>
    /// <param name="progress">Told the number of periods done.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    public Run Replay(int number, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        Draw draw = _sampler.At(number);
        var execution = new RunExecution(
            (world, scenario, settings, told, cancel) =>
                ScenarioSolver.SolveDraw(world, scenario, draw, settings, told, cancel)
        );
        Run run = execution.Play(_world, Plan.Scenario, new RunSettings { Seed = _seed }, progress, cancellationToken);
        return run with
        {
            Identity = run.Identity.OfDraw(number, DrawSampler.Method),
            Record = run.Record with { Draw = number },
        };
    }

    private EnginePlayer NewPlayer(CancellationToken finish)
    {
        _guide ??= GuidePath.Of(_compiled, Engine, finish);
        return new EnginePlayer(
            _watch,
            PathBatches.Create(_compiled, Engine, _guide),
            _sampler.At,
            _drivers,
            (draw, values) => _sampler.Values(draw.Number, values),
            number => Counterfactual.Of(_sampler.At(number), Plan.Scenario.Events.Count)
        );
    }

    private EnsembleFile[] Files() =>
        [
            new(
                OutcomeFile,
                (ensemble, stream) => EnsembleCsv.Write(Plan.Scenario, EnsembleStatistics.Bands(ensemble), stream)
            ),
            new(RecordFile, (ensemble, stream) => EnsembleJson.Write(Record(ensemble), Plan.Scenario, stream)),
        ];
}
