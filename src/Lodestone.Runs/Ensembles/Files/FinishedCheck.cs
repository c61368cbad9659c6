namespace Lodestone.Runs;

/// <summary>Holds every file of a finished ensemble against the checksums that were stored with it.</summary>
/// <remarks>
/// <c>ensemble.sha256</c> names every file but itself and the lists that close the blocks, which must agree with it: a
/// block that somebody has put in the place of another is found although its own list is right. Where it is missing or
/// cannot be read, blocks are held against their own lists alone.
/// </remarks>
internal sealed class FinishedCheck
{
    /// <summary>The list of all files.</summary>
    public const string File = "ensemble.sha256";

    private readonly List<(int Block, string Fault)> _blocks = [];
    private readonly List<(string Name, string Fault)> _files = [];

    /// <summary>Blocks that have to be played again, with what is wrong.</summary>
    public IReadOnlyList<(int Block, string Fault)> Blocks => _blocks;

    /// <summary>Other files that have to be made again, with what is wrong.</summary>
    public IReadOnlyList<(string Name, string Fault)> Files => _files;

    /// <summary>True when nothing is damaged or missing.</summary>
    public bool IsWhole => _blocks.Count == 0 && _files.Count == 0;

    /// <summary>Reads every file of a folder once.</summary>
    /// <param name="files">File operations.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="further">Names of the files that stand beside the shards.</param>
    public static FinishedCheck Of(IEnsembleFiles files, string folder, int blocks, IEnumerable<string> further)
    {
        var check = new FinishedCheck();
        var hashes = ChecksumList.Read(files, Path.Combine(folder, File), out string? unread);
        for (int block = 0; block < blocks; block++)
        {
            bool Foreign() =>
                unread is null
                && BlockCheck.Lines(files, folder, block).Any(l => hashes.GetValueOrDefault(l.Name) != l.Hash);
            string? fault =
                BlockCheck.Fault(files, folder, block)
                ?? (Foreign() ? $"{BlockCheck.Shown(block)} is of another block or ensemble" : null);
            if (fault is not null)
            {
                check._blocks.Add((block, fault));
            }
        }

        if (unread is not null)
        {
            check._files.Add((File, $"{File} {unread}"));
        }

        foreach (
            string name in hashes
                .Keys.Where(name => !BlockCheck.IsOfBlock(name))
                .Concat(further)
                .Prepend(EnsembleManifest.File)
                .Distinct(StringComparer.Ordinal)
        )
        {
            string path = Path.Combine(folder, name);
            string? fault =
                unread is null ? ChecksumList.Fault(files, path, hashes.GetValueOrDefault(name))
                : files.FileExists(path) ? null
                : "is missing";
            if (fault is not null)
            {
                check._files.Add((name, $"{name} {fault}"));
            }
        }

        return check;
    }
}
