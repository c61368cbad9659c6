namespace Lodestone.Cli;

/// <summary>A file that is asked for beside the answer.</summary>
internal static class AskedFile
{
    /// <summary>Ending of its name, in small letters.</summary>
    public static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant();

    /// <summary>Refuses a name whose ending or folder cannot be, before anything is played.</summary>
    public static void Check(Session session, string option, string file, string what, string one, string other)
    {
        if (Ending(file) != one && Ending(file) != other)
        {
            throw Failure.Usage(
                $"{option} {file}: a {what} is {one} or {other}, not '{Ending(file)}'",
                $"write a name that ends in {one} or {other}"
            );
        }

        string folder = Path.GetDirectoryName(session.Full(file))!;
        if (!Directory.Exists(folder))
        {
            throw Failure.Usage($"{option} {file}: the folder {session.Shown(folder)} does not exist", "make it first");
        }
    }
}
