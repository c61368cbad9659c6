namespace Lodestone.Runs.Tests.Ensembles.Execution;

/// <summary>What is in a folder, to be compared with another.</summary>
internal static class FolderBytes
{
    /// <summary>Relative names and hexadecimal bytes of all files below a folder.</summary>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            all.Add(Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file)));
        }

        return all;
    }
}
