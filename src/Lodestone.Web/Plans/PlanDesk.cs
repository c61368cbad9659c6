using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The server as a planner sees it: scenarios by name alone, steps told to the job.</summary>
internal sealed class PlanDesk(AtlasLibrary library, WebSettings settings, PlanJob? job, CancellationToken cancellation)
    : IPlanDesk
{
    /// <summary>Two plans at work at once may need the same draws: one of them plays, the other reads what is there.</summary>
    private static readonly Lock Playing = new();

    /// <summary>Name by which a question means the scenario of price support.</summary>
    public const string OutlookName = "outlook";

    public World World => library.World;

    public string WorldName => library.World.Name;

    public ReserveData Reserves =>
        library.Reserves
        ?? throw new PlanException(
            PlanFault.Check,
            "this server has no data on reserves",
            "put data/reserves beside the data package"
        );

    public SupportData Support =>
        library.Support
        ?? throw new PlanException(
            PlanFault.Check,
            "this server has no parameters of price support",
            "put data/support beside the data package"
        );

    public string Outlook => OutlookName;

    public string Runs => settings.Runs;

    public CancellationToken Cancellation => cancellation;

    public Scenario Scenario(string name, IReadOnlyList<string> changes, bool quiet)
    {
        if (name != OutlookName || settings.Support is not { } folder)
        {
            return ScenarioFiles.Read(library, ScenarioFiles.Find(library, name), changes).Scenario!;
        }

        string file = Path.Combine(folder, $"{OutlookName}.yaml");
        return ScenarioFiles.Sound(ScenarioReader.Read(file, library.World, changes)).Scenario!;
    }

    public void Tell(string step)
    {
        cancellation.ThrowIfCancellationRequested();
        // A ticket counts the steps itself.
        int number = step.TakeWhile(char.IsAsciiDigit).Count();
        job?.Step(
            number > 0 && step[number..].StartsWith(". ", StringComparison.Ordinal) ? step[(number + 2)..] : step
        );
    }

    public Run Once(World world, Scenario scenario) =>
        new RunExecution(settings.Solve).Play(world, scenario, new RunSettings { Seed = 0 }, null, cancellation);

    public EnsembleReader Draws(
        EnsemblePlan plan,
        IReadOnlyList<Series> series,
        Func<EnsembleSettings, IProgress<EnsembleProgress>?, EnsembleResult> play,
        bool brief
    )
    {
        var work = new EnsembleSettings { Workers = settings.Workers, Headline = EnsembleHeadline.Follow };
        EnsembleResult result;
        lock (Playing)
        {
            cancellation.ThrowIfCancellationRequested();
            result = play(work, null);
        }

        return result.Complete
            ? EnsembleReader.Open(result.Folder)
            : throw new OperationCanceledException(cancellation);
    }
}
