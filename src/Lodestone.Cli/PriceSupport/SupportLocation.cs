using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads the data package of price support.</summary>
internal static class SupportLocation
{
    /// <summary>Scenario that a minimum price is played on when none is named.</summary>
    public const string Outlook = "outlook.yaml";

    private static readonly string ShippedPath = Path.Combine("data", "support");

    /// <summary>The folder that ships; null when there is none.</summary>
    public static string? Shipped(Session session) => ShippedFolder.Find(session, null, ShippedPath);

    /// <summary>The folder asked for; else <c>data/support</c> from the working directory upwards; else beside the program.</summary>
    public static string Find(Session session, string? asked) =>
        ShippedFolder.Find(session, asked, ShippedPath)
        ?? throw new Failure(
            ExitCode.CheckFailed,
            "there are no parameters of price support here, in a folder above, or beside the program",
            $"give their folder with --support DIR; the one that ships is {ShippedPath}"
        );

    /// <summary>Its data; a package with errors ends the verb with exit code 3.</summary>
    public static SupportData Read(Session session, string? asked)
    {
        SupportReading reading = SupportReader.Read(Find(session, asked));
        return reading.Data
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}
