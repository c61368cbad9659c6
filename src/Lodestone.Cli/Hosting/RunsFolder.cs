namespace Lodestone.Cli;

/// <summary>The folder that runs are written to: tried before anything is played, so that no answer is lost for want of a place.</summary>
internal static class RunsFolder
{
    /// <summary>Full path of the folder that was asked for, or of the default.</summary>
    /// <exception cref="Failure">Nothing can be written there.</exception>
    public static string Of(Session session, string? asked)
    {
        string folder = session.Full(asked ?? RunVerb.DefaultRuns);
        return Fault(folder) is { } fault
            ? throw Failure.Usage(
                $"{session.Shown(folder)} cannot be written: {fault}",
                "give another folder with --runs DIR"
            )
            : folder;
    }

    /// <summary>Why nothing can be written to a folder, which need not be there; null when something can.</summary>
    public static string? Fault(string folder)
    {
        try
        {
            bool there = Directory.Exists(folder);
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            if (!there)
            {
                Directory.Delete(folder);
            }

            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (IOException e)
        {
            return File.Exists(folder) ? "it is a file" : e.Message.ReplaceLineEndings(" ");
        }
    }
}
