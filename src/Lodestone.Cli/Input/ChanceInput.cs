using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads chances of disruption.</summary>
internal static class ChanceInput
{
    private static readonly string Shipped = Path.Combine("data", "criticality", "disruption-chances");

    /// <summary>The folder of the chances that ship; null when there is none.</summary>
    public static string? Find(Session session) => ShippedFolder.Find(session, null, Shipped);

    /// <summary>The package asked for; else the one that ships, from the working directory upwards; else beside the program.</summary>
    public static DisruptionChances Read(Session session, World world, string? asked)
    {
        string directory =
            ShippedFolder.Find(session, asked, Shipped)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                "there are no chances of disruption here, in a folder above, or beside the program",
                $"give their folder with --chances DIR; the one that ships is {Shipped}"
            );
        DisruptionChanceReading reading = DisruptionChanceReader.Read(directory, world);
        return reading.Data
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}
