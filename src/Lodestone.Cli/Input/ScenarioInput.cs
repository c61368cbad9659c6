using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads scenarios.</summary>
internal static class ScenarioInput
{
    private static readonly string[] Endings = ["", ".yaml", ".yml"];

    /// <summary>The file of a name or path; a name that is not known ends the verb with exit code 3.</summary>
    public static string Locate(Session session, string directory, string nameOrPath)
    {
        foreach (string ending in Endings)
        {
            string path = session.Full(nameOrPath + ending);
            if (File.Exists(path))
            {
                return path;
            }
        }

        ScenarioLookup lookup = ScenarioCatalog.For(directory).Find(nameOrPath);
        return lookup.Path ?? throw new Failure(ExitCode.CheckFailed, lookup.Finding is { } why ? [why] : []);
    }

    /// <summary>Reads a scenario; errors end the verb with exit code 3, warnings go to standard error.</summary>
    public static ScenarioReading Read(
        Session session,
        WorldInput input,
        string nameOrPath,
        IReadOnlyList<string> overrides,
        bool quiet
    )
    {
        string path = Locate(session, input.Directory, nameOrPath);
        ScenarioReading reading = ScenarioReader.Read(path, input.World, overrides);
        if (reading.Scenario is null)
        {
            throw new Failure(ExitCode.CheckFailed, reading.Findings);
        }

        if (!quiet)
        {
            FailureReport.Write(session, false, ExitCode.Ok, reading.Findings);
        }

        return reading;
    }

    /// <summary>The scenario of a reading that has no errors.</summary>
    public static Scenario Sound(ScenarioReading reading) => reading.Scenario!;
}
