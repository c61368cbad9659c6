using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads the data of reserve planning.</summary>
internal static class ReserveLocation
{
    private static readonly string ShippedPath = Path.Combine("data", "reserves");

    /// <summary>The folder that ships; null when there is none.</summary>
    public static string? Shipped(Session session) => ShippedFolder.Find(session, null, ShippedPath);

    /// <summary>The package asked for; else <c>data/reserves</c> from the working directory upwards; else beside the program.</summary>
    public static ReserveData Read(Session session, string? asked)
    {
        string directory =
            ShippedFolder.Find(session, asked, ShippedPath)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                "there is no data for reserves here, in a folder above, or beside the program",
                $"give its folder with --reserves DIR; the one that ships is {ShippedPath}"
            );
        ReserveReading reading = ReserveReader.Read(directory);
        return reading.Data
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}
