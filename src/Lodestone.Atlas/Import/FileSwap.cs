namespace Lodestone.Atlas;

/// <summary>Replaces several files so that either all are new or all are as they were.</summary>
internal static class FileSwap
{
    /// <summary>Writes every file beside its place, then moves them in; a failure puts the old ones back and is thrown on.</summary>
    /// <param name="files">Full path and new content.</param>
    public static void Write(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var prepared = new List<(string Path, string Temporary, byte[]? Old)>();
        int moved = 0;
        try
        {
            foreach ((string path, byte[] bytes) in files)
            {
                string temporary = $"{path}.new";
                prepared.Add((path, temporary, File.Exists(path) ? File.ReadAllBytes(path) : null));
                File.WriteAllBytes(temporary, bytes);
            }

            for (; moved < prepared.Count; moved++)
            {
                File.Move(prepared[moved].Temporary, prepared[moved].Path, overwrite: true);
            }
        }
        catch
        {
            foreach ((string path, _, byte[]? old) in prepared.Take(moved))
            {
                Restore(path, old);
            }

            throw;
        }
        finally
        {
            foreach ((_, string temporary, _) in prepared)
            {
                File.Delete(temporary);
            }
        }
    }

    private static void Restore(string path, byte[]? old)
    {
        if (old is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, old);
        }
    }
}
