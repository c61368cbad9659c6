using Lodestone.Model;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>The command line as a planner sees it: steps go to standard error.</summary>
/// <param name="session">Where it writes.</param>
/// <param name="options">Where its data are.</param>
internal sealed class PlannerDesk(Session session, PlannerDesk.Options options) : IPlanDesk
{
    private WorldInput? _input;
    private ReserveData? _reserves;
    private SupportData? _support;

    /// <summary>What the command line says of data and work.</summary>
    /// <param name="Data">Folder of the atlas.</param>
    /// <param name="Reserves">Folder of the data on reserves.</param>
    /// <param name="Support">Folder of the parameters of price support.</param>
    /// <param name="Runs">Folder of the runs.</param>
    /// <param name="Workers">Draws played at the same time.</param>
    /// <param name="Quiet">Whether nothing is told.</param>
    /// <param name="Again">The command line, to be repeated after an interruption.</param>
    internal sealed record Options(
        string? Data,
        string? Reserves,
        string? Support,
        string? Runs,
        int? Workers,
        bool Quiet,
        string Again
    );

    public World World => Input.World;

    public string WorldName => session.Shown(Input.Directory);

    public ReserveData Reserves => _reserves ??= ReserveLocation.Read(session, options.Reserves);

    public SupportData Support => _support ??= SupportLocation.Read(session, options.Support);

    public string Outlook => Path.Combine(SupportLocation.Find(session, options.Support), SupportLocation.Outlook);

    public string Runs => RunsFolder.Of(session, options.Runs);

    public CancellationToken Cancellation => session.Host.Cancellation;

    private WorldInput Input => _input ??= WorldInput.Read(session, options.Data, options.Quiet);

    public Scenario Scenario(string name, IReadOnlyList<string> changes, bool quiet) =>
        ScenarioInput.Sound(ScenarioInput.Read(session, Input, name, changes, quiet || options.Quiet));

    public void Tell(string step)
    {
        if (!options.Quiet)
        {
            session.Error.WriteLine(step);
        }
    }

    public Run Once(World world, Scenario scenario) =>
        Playing.Play(session, Input with { World = world }, scenario, 0, quiet: true);

    public EnsembleReader Draws(
        EnsemblePlan plan,
        IReadOnlyList<Series> series,
        Func<EnsembleSettings, IProgress<EnsembleProgress>?, EnsembleResult> play,
        bool brief
    ) =>
        EnsemblePlaying.Play(
            session,
            plan,
            series,
            Runs,
            play,
            options.Workers ?? session.Host.Processors,
            brief || options.Quiet,
            brief ? "the same command again" : options.Again
        );

    /// <summary>Puts a question to a planner; one that has no answer ends the verb.</summary>
    public static T Answer<T>(Func<T> question)
    {
        try
        {
            return Asking.Answer(question);
        }
        catch (OperationCanceledException)
        {
            throw new Failure(
                ExitCode.Cancelled,
                "cancelled; what was played is kept",
                "the same command goes on where it was"
            );
        }
    }
}
