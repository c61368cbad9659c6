namespace Lodestone.Runs;

/// <summary>Holds the two files of a block against the checksums that close it.</summary>
internal static class BlockCheck
{
    /// <summary>What is wrong with a block, with the file named; null when it stands.</summary>
    /// <param name="files">File operations.</param>
    /// <param name="folder">Folder of the ensemble.</param>
    /// <param name="block">Zero-based block.</param>
    public static string? Fault(IEnsembleFiles files, string folder, int block)
    {
        string list = ShardColumns.ChecksumFile(block);
        var hashes = ChecksumList.Read(files, PathOf(folder, list), out string? problem);
        string[] names = [ShardColumns.ValuesFile(block), ShardColumns.DrawsFile(block)];
        if (problem is null && !names.ToHashSet(StringComparer.Ordinal).SetEquals(hashes.Keys))
        {
            problem = "is not the list of the two checksums of its block";
        }

        return problem is not null
            ? $"{Shown(list)} {problem}"
            : names
                .Select(name => (name, fault: ChecksumList.Fault(files, PathOf(folder, name), hashes[name])))
                .Where(x => x.fault is not null)
                .Select(x => $"{Shown(x.name)} {x.fault}")
                .FirstOrDefault();
    }

    /// <summary>The checksums that close a block, names as seen from the folder of the ensemble; empty when they cannot be read.</summary>
    public static IEnumerable<(string Name, string Hash)> Lines(IEnsembleFiles files, string folder, int block) =>
        ChecksumList
            .Read(files, PathOf(folder, ShardColumns.ChecksumFile(block)), out _)
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => (Shown(line.Key), line.Value));

    /// <summary>The values of a block, as seen from the folder of the ensemble.</summary>
    public static string Shown(int block) => Shown(ShardColumns.ValuesFile(block));

    /// <summary>Whether a name, as seen from the folder of the ensemble, is that of a file of a block.</summary>
    public static bool IsOfBlock(string name) => name.StartsWith(Shown(""), StringComparison.Ordinal);

    private static string PathOf(string folder, string name) => Path.Combine(folder, EnsembleReader.ShardFolder, name);

    private static string Shown(string name) => $"{EnsembleReader.ShardFolder}/{name}";
}
