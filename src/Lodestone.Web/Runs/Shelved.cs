using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Reads stored runs; a file that is missing or damaged ends the request with its name and what puts it right.</summary>
internal static class Shelved
{
    /// <summary>Reads.</summary>
    /// <exception cref="Refusal">A file is missing, damaged or of another version.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (StoredRunException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>What a request for a run ends in of which a file is missing or damaged.</summary>
    public static Refusal Refused(StoredRunException e) =>
        new(
            StatusCodes.Status500InternalServerError,
            $"{Shown(e.File)} of the stored runs {e.Problem.ReplaceLineEndings(" ")}",
            StoredRunException.Remedy
        );

    /// <summary>A file as seen from the folder of the runs: nothing is told of the machine.</summary>
    private static string Shown(string file)
    {
        string[] parts = file.Split(Path.DirectorySeparatorChar);
        bool isShard = parts.Length > 2 && parts[^2] == EnsembleReader.ShardFolder;
        return string.Join('/', parts.TakeLast(isShard ? 3 : 2));
    }
}
