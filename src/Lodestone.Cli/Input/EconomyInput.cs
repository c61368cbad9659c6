using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads input–output tables.</summary>
internal static class EconomyInput
{
    private static readonly string Shipped = Path.Combine("data", "io");

    /// <summary>The folder of the tables that ship; null when there is none.</summary>
    public static string? Find(Session session) => ShippedFolder.Find(session, null, Shipped);

    /// <summary>The package asked for; else <c>data/io</c> from the working directory upwards; else beside the program.</summary>
    public static InputOutputData Read(Session session, string? asked)
    {
        string directory =
            ShippedFolder.Find(session, asked, Shipped)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                "there is no input–output table here, in a folder above, or beside the program",
                $"give its folder with --io DIR; the one that ships is {Shipped}"
            );
        InputOutputReading reading = InputOutputReader.Read(directory);
        return reading.Data
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}
