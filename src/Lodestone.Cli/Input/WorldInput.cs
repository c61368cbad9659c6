using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>A data package that passed its checks.</summary>
/// <param name="Directory">Its folder.</param>
/// <param name="World">The world it builds.</param>
internal sealed record WorldInput(string Directory, World World)
{
    /// <summary>Reads and checks the package; a package with errors ends the verb with exit code 3.</summary>
    public static WorldInput Read(Session session, string? data, bool quiet)
    {
        string directory = DataLocation.Find(session, data);
        AtlasReading reading = AtlasReader.Read(directory);
        if (reading.World is not { } world)
        {
            throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
        }

        int warnings = reading.Findings.Count(f => f.Severity == Severity.Warning);
        if (warnings > 0 && !quiet)
        {
            session.Error.WriteLine(
                $"{warnings} {(warnings == 1 ? "warning" : "warnings")} in {session.Shown(directory)}: see lodestone atlas check"
            );
        }

        return new WorldInput(directory, world);
    }
}
