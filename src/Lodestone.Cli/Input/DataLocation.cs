using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary>Finds the data package.</summary>
internal static class DataLocation
{
    private static readonly string Shipped = Path.Combine("data", "atlas");

    /// <summary>The folder asked for; else <c>data/atlas</c> from the working directory upwards; else beside the program.</summary>
    public static string Find(Session session, string? asked)
    {
        return ShippedFolder.Find(session, asked, Shipped)
            ?? throw new Failure(
                ExitCode.CheckFailed,
                [
                    new Finding(
                        Severity.Error,
                        Shipped,
                        0,
                        0,
                        "",
                        "there is no data package here, in a folder above, or beside the program",
                        "give its folder with --data DIR, or set LODESTONE_HOME to the folder that holds data/atlas"
                    ),
                ]
            );
    }
}
