using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Runs that were stored before and are read back from their folders.</summary>
internal static class StoredRun
{
    /// <summary>Whether a name on the command line is the folder of a run or of an ensemble.</summary>
    public static bool IsStored(Session session, string name) =>
        File.Exists(Path.Combine(session.Full(name), RunStore.RunFile)) || IsEnsemble(session.Full(name));

    /// <summary>Whether a folder holds an ensemble, also one that has lost files.</summary>
    public static bool IsEnsemble(string folder) => Directory.Exists(Path.Combine(folder, EnsembleReader.ShardFolder));

    /// <summary>Looks whether the circumstances of a stored run are there.</summary>
    /// <exception cref="StoredRunException">They are not.</exception>
    public static void CheckRecord(string folder)
    {
        string record = Path.Combine(folder, RunStore.RunFile);
        if (!File.Exists(record))
        {
            throw new StoredRunException(record, "is missing");
        }
    }

    /// <summary>Reads a run; an ensemble is a usage error with the command given, a run of other data ends with exit code 3.</summary>
    /// <param name="session">Session.</param>
    /// <param name="input">The data package its numbers must be of.</param>
    /// <param name="name">Folder.</param>
    /// <param name="insteadOfEnsemble">What to write when the folder holds an ensemble.</param>
    /// <param name="purpose">What the numbers of other data cannot be used for.</param>
    public static Run Read(Session session, WorldInput input, string name, string insteadOfEnsemble, string purpose)
    {
        string folder = session.Full(name);
        if (IsEnsemble(folder))
        {
            throw Failure.Usage($"{name} is the folder of an ensemble", insteadOfEnsemble);
        }

        Run stored = RunStore.Load(folder);
        return stored.Record.DataVersion == input.World.Version
            ? stored
            : throw new Failure(
                ExitCode.CheckFailed,
                [
                    new Finding(
                        Severity.Error,
                        session.Shown(folder),
                        0,
                        0,
                        "",
                        $"the run was made with data {stored.Record.DataVersion}, the package is {input.World.Version}: {purpose}",
                        $"play the scenario again: lodestone run {stored.Outcome.Scenario.Name}"
                    ),
                ]
            );
    }
}
