using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Finds and reads a criticality study.</summary>
internal static class StudyInput
{
    private static readonly string Shipped = Path.Combine("data", "criticality", "eu-2023");

    /// <summary>The folder of the study that ships; null when there is none.</summary>
    public static string? Find(Session session) => ShippedFolder.Find(session, null, Shipped);

    /// <summary>The study asked for; else <c>data/criticality/eu-2023</c> from the working directory upwards; else beside the program.</summary>
    public static CriticalityStudy Read(Session session, string? asked)
    {
        string directory =
            ShippedFolder.Find(session, asked, Shipped)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                "there is no study here, in a folder above, or beside the program",
                $"give its folder with --study DIR; the one that ships is {Shipped}"
            );
        StudyReading reading = StudyReader.Read(directory);
        return reading.Study
            ?? throw new Failure(ExitCode.CheckFailed, [.. reading.Findings.Where(f => f.Severity == Severity.Error)]);
    }
}
