using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>What a planner needs of the program it works in: data, scenarios, the engine, somebody to tell how far it is.</summary>
/// <remarks>Data are read when they are first asked for; a package with errors ends the question.</remarks>
public interface IPlanDesk
{
    /// <summary>The atlas.</summary>
    World World { get; }

    /// <summary>Name of the atlas in messages.</summary>
    string WorldName { get; }

    /// <summary>Data on reserves.</summary>
    ReserveData Reserves { get; }

    /// <summary>Parameters of price support.</summary>
    SupportData Support { get; }

    /// <summary>Name of the scenario that a minimum price is played on when none is asked for.</summary>
    string Outlook { get; }

    /// <summary>Folder of the runs.</summary>
    string Runs { get; }

    /// <summary>Gives the question up.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>Reads a scenario.</summary>
    /// <param name="name">Its name, or <see cref="Outlook"/>.</param>
    /// <param name="changes">Assignments, as of <c>lodestone run --set</c>.</param>
    /// <param name="quiet">True when warnings have been told already.</param>
    /// <exception cref="PlanException">There is none, or it has errors.</exception>
    Scenario Scenario(string name, IReadOnlyList<string> changes, bool quiet);

    /// <summary>Tells which step of the work begins.</summary>
    void Tell(string step);

    /// <summary>Plays one path.</summary>
    Run Once(World world, Scenario scenario);

    /// <summary>Plays what is missing of an ensemble and opens it.</summary>
    /// <param name="plan">The ensemble.</param>
    /// <param name="series">What it keeps.</param>
    /// <param name="play">Plays it.</param>
    /// <param name="brief">True for one of many, whose draws are not told.</param>
    /// <exception cref="PlanException">It was given up, or no draw has a solution.</exception>
    EnsembleReader Draws(
        EnsemblePlan plan,
        IReadOnlyList<Series> series,
        Func<EnsembleSettings, IProgress<EnsembleProgress>?, EnsembleResult> play,
        bool brief
    );
}
