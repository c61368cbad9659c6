namespace Lodestone.Cli;

/// <summary>A file that is asked for.</summary>
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

        CheckFolder(session, option, file);
    }

    /// <summary>Refuses a name in a folder that is not there: it may be a slip, and no folder is made of one.</summary>
    public static void CheckFolder(Session session, string option, string file)
    {
        string path = Path.TrimEndingDirectorySeparator(session.Full(file));
        if (Path.GetDirectoryName(path) is not { } folder || Directory.Exists(folder))
        {
            return;
        }

        if (File.Exists(folder))
        {
            throw Failure.Usage(
                $"{option} {file} cannot be written: {session.Shown(folder)} is a file",
                "name a file in a folder that can be written"
            );
        }

        throw Failure.Usage($"{option} {file}: the folder {session.Shown(folder)} does not exist", "make it first");
    }
}
