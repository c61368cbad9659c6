using System.Security.Cryptography;

namespace Lodestone.Runs;

/// <summary>An ensemble that is being played: a folder beside its place, filled shard by shard, moved when it is whole.</summary>
/// <remarks>
/// <para>
/// <c>.hash.partial/ensemble.json</c> says what the shards hold; of block 3 there are <c>shards/part-00003.parquet</c>,
/// <c>shards/draws-00003.parquet</c> and, when both are on the disk, <c>shards/part-00003.sha256</c>. Every file is
/// written under another name, synced and renamed. A block without its checksum file, or whose files do not have the
/// checksums in it, is played again. Whoever dies leaves a folder from which the next start goes on, and the bytes in
/// the end are those of a run without interruption.
/// </para>
/// <para>
/// A finished folder in which something is damaged becomes a draft again: what stands stays, and with
/// <c>ensemble.sha256</c>, the checksums of all files, it moves back to its place.
/// </para>
/// <para>One process at a time may hold a draft.</para>
/// </remarks>
public sealed class EnsembleDraft : IDisposable
{
    private const string Fresh = ".new";
    private readonly IEnsembleFiles _files;
    private readonly string _place;
    private readonly IDisposable _lock;
    private readonly string _lockFile;
    private readonly EnsembleManifest _manifest;
    private readonly List<int> _missing = [];
    private readonly List<string> _damaged = [];
    private readonly List<string> _remade = [];
    private readonly SortedDictionary<string, string> _written = new(StringComparer.Ordinal);

    private EnsembleDraft(
        IEnsembleFiles files,
        string runs,
        EnsembleManifest manifest,
        IDisposable held,
        string lockFile
    )
    {
        _files = files;
        _manifest = manifest;
        _lock = held;
        _lockFile = lockFile;
        _place = Path.Combine(runs, manifest.Plan.Identity.Hash);
        Folder = FolderOf(runs, manifest.Plan.Identity);
    }

    /// <summary>The folder that is being filled.</summary>
    public string Folder { get; }

    /// <summary>Blocks that are still to be played, in ascending order, as found when the draft was opened.</summary>
    public IReadOnlyList<int> Missing => _missing;

    /// <summary>Shards that were there and cannot be used: file and what is wrong. Their blocks are missing.</summary>
    public IReadOnlyList<string> Damaged => _damaged;

    /// <summary>Other files of a folder that were damaged or missing: file and what is wrong. They are made again.</summary>
    public IReadOnlyList<string> Remade => _remade;

    internal EnsembleManifest Manifest => _manifest;

    /// <summary>Folder of the draft of an ensemble, whether it is there or not.</summary>
    /// <param name="runs">Folder that holds the runs.</param>
    /// <param name="identity">Name of the ensemble.</param>
    public static string FolderOf(string runs, RunIdentity identity) => Path.Combine(runs, $".{identity.Hash}.partial");

    /// <summary>Opens the draft of an ensemble, or begins one.</summary>
    /// <param name="runs">Folder that holds the runs.</param>
    /// <param name="plan">What the ensemble is made of.</param>
    /// <param name="series">Series of every draw.</param>
    /// <param name="drivers">Drivers of every draw.</param>
    /// <param name="files">File operations; the file system when left out.</param>
    /// <param name="further">Names of the files that will stand beside the shards.</param>
    /// <exception cref="ArgumentException">A count, a period or a name of a column does not fit.</exception>
    /// <exception cref="EnsembleBusyException">Another process is at work on the same ensemble.</exception>
    /// <exception cref="InvalidDataException">A draft of the same name has other series or drivers.</exception>
    public static EnsembleDraft Open(
        string runs,
        EnsemblePlan plan,
        IReadOnlyList<Series> series,
        IReadOnlyList<DriverColumn> drivers,
        IEnsembleFiles? files = null,
        IReadOnlyCollection<string>? further = null
    )
    {
        files ??= new DiskFiles();
        plan.Check();
        DraftCheck.Columns(plan, series, drivers);
        files.CreateFolder(runs);
        string lockFile = Path.Combine(runs, $".{plan.Identity.Hash}.lock");
        IDisposable held = files.TryLock(lockFile) ?? throw new EnsembleBusyException(plan.Identity, runs);
        try
        {
            var draft = new EnsembleDraft(files, runs, new EnsembleManifest(plan, series, drivers), held, lockFile);
            draft.Prepare(further ?? []);
            return draft;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stores a block. Safe for several threads with different blocks.</summary>
    /// <param name="block">Zero-based block.</param>
    /// <param name="data">Its draws.</param>
    /// <exception cref="InvalidDataException">A draw that is not left out lacks a number.</exception>
    public void Save(int block, DrawBlock data) => Save(block, data, new ShardWriter(_manifest));

    /// <summary>Writes a further file into the folder, whole or not at all.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="write">Writes its bytes.</param>
    public void Write(string name, Action<Stream> write) =>
        _written[name] = WriteFile(Path.Combine(Folder, name), write);

    /// <summary>Lists the checksums of all files and moves the folder to its place. Every block must be there.</summary>
    /// <returns>The place.</returns>
    /// <exception cref="InvalidOperationException">A block is missing.</exception>
    public string Publish()
    {
        for (int block = 0; block < _manifest.Plan.Blocks; block++)
        {
            if (!_files.FileExists(Shard(ShardColumns.ChecksumFile(block))))
            {
                throw new InvalidOperationException($"block {block} of ensemble {_manifest.Plan.Identity} is missing");
            }
        }

        _written[EnsembleManifest.File] = Convert.ToHexStringLower(SHA256.HashData(_manifest.Bytes()));
        byte[] list = ChecksumList.Bytes(
            _written
                .Select(file => (file.Key, file.Value))
                .Concat(
                    Enumerable
                        .Range(0, _manifest.Plan.Blocks)
                        .SelectMany(block => BlockCheck.Lines(_files, Folder, block))
                )
        );
        WriteFile(Path.Combine(Folder, FinishedCheck.File), stream => stream.Write(list));
        _files.RenameFolder(Folder, _place);
        _files.Delete(_lockFile);
        return _place;
    }

    /// <summary>Lets go of the draft; the folder stays for the next start.</summary>
    public void Dispose() => _lock.Dispose();

    /// <summary>Sum of some series in a block that is stored, of draws that are not left out.</summary>
    internal IReadOnlyList<double> Stored(int block, IReadOnlyList<int> series)
    {
        using ShardReader shard = ShardReader.Open(_files, Shard(ShardColumns.ValuesFile(block)), _manifest, block);
        int size = _manifest.Plan.GroupSeries;
        int draws = _manifest.Plan.DrawsOf(block);
        double[] sums = new double[draws];
        double[] values = new double[Math.Min(size, _manifest.Series.Count) * draws];
        foreach (IGrouping<int, int> group in series.GroupBy(s => s / size))
        {
            shard.ReadGroup(group.Key, Math.Min(size, _manifest.Series.Count - (group.Key * size)), values);
            foreach (int row in group.Select(s => s % size))
            {
                for (int d = 0; d < draws; d++)
                {
                    sums[d] += values[(row * draws) + d];
                }
            }
        }

        return [.. sums.Where(v => !double.IsNaN(v))];
    }

    /// <summary>Draws of a stored block that are left out of statistics.</summary>
    internal int LeftOutOf(int block) =>
        ShardReader.ReadStatuses(_files, Shard(ShardColumns.DrawsFile(block)), _manifest, block).Count(s => s.LeftOut);

    internal void Save(int block, DrawBlock data, ShardWriter writer)
    {
        string values = ShardColumns.ValuesFile(block);
        string draws = ShardColumns.DrawsFile(block);
        string valuesHash = WriteFile(Shard(values), s => Blocking.Wait(() => writer.WriteValuesAsync(s, block, data)));
        string drawsHash = WriteFile(Shard(draws), s => Blocking.Wait(() => writer.WriteDrawsAsync(s, block, data)));
        WriteFile(
            Shard(ShardColumns.ChecksumFile(block)),
            s => s.Write(ChecksumList.Bytes([(values, valuesHash), (draws, drawsHash)]))
        );
    }

    private void Prepare(IReadOnlyCollection<string> further)
    {
        if (_files.FolderExists(_place))
        {
            TakeBack(further);
        }

        string shards = Path.Combine(Folder, EnsembleReader.ShardFolder);
        _files.CreateFolder(shards);
        Clean(Folder);
        Clean(shards);
        Describe();
        for (int block = 0; block < _manifest.Plan.Blocks; block++)
        {
            if (!Stands(block))
            {
                _missing.Add(block);
            }
        }
    }

    /// <summary>Makes a draft of a finished folder; of blocks and descriptions that are damaged it keeps nothing.</summary>
    /// <remarks>What is damaged is deleted before the folder moves: whoever dies in between leaves it missing, not hidden.</remarks>
    private void TakeBack(IReadOnlyCollection<string> further)
    {
        var check = FinishedCheck.Of(_files, _place, _manifest.Plan.Blocks, further);
        foreach ((int block, string fault) in check.Blocks)
        {
            _damaged.Add(fault);
            _files.Delete(Path.Combine(_place, EnsembleReader.ShardFolder, ShardColumns.ChecksumFile(block)));
        }

        foreach ((string name, string fault) in check.Files)
        {
            _remade.Add(fault);
            _files.Delete(Path.Combine(_place, name));
        }

        if (_files.FolderExists(Folder))
        {
            _files.DeleteFolder(Folder);
        }

        _files.RenameFolder(_place, Folder);
    }

    /// <summary>Writes <c>ensemble.json</c>, unless it stands.</summary>
    private void Describe()
    {
        byte[] described = _manifest.Bytes();
        string manifest = Path.Combine(Folder, EnsembleManifest.File);
        if (_files.FileExists(manifest))
        {
            if (Bytes(manifest).AsSpan().SequenceEqual(described))
            {
                return;
            }

            if (IsManifest())
            {
                throw new InvalidDataException(
                    $"{manifest} describes other draws, series or drivers than ensemble {_manifest.Plan.Identity} has now; "
                        + $"delete {Folder} to start afresh"
                );
            }

            _remade.Add($"{EnsembleManifest.File} does not describe an ensemble");
        }

        WriteFile(manifest, stream => stream.Write(described));
    }

    private bool IsManifest()
    {
        try
        {
            return EnsembleManifest.Read(_files, Folder) is not null;
        }
        catch (StoredRunException)
        {
            return false;
        }
    }

    /// <summary>Files that a killed process left under another name.</summary>
    private void Clean(string folder)
    {
        foreach (string file in _files.Files(folder))
        {
            if (file.EndsWith(Fresh, StringComparison.Ordinal))
            {
                _files.Delete(file);
            }
        }
    }

    private bool Stands(int block)
    {
        string checksums = Shard(ShardColumns.ChecksumFile(block));
        if (!_files.FileExists(checksums))
        {
            return false;
        }

        if (BlockCheck.Fault(_files, Folder, block) is not { } fault)
        {
            return true;
        }

        _damaged.Add(fault);
        _files.Delete(checksums);
        return false;
    }

    private string WriteFile(string path, Action<Stream> write)
    {
        string fresh = path + Fresh;
        string hash;
        using (Stream stream = _files.Create(fresh))
        {
            using var hashing = new HashingStream(stream);
            write(hashing);
            stream.Flush();
            _files.Sync(stream);
            hash = hashing.Hash();
        }

        _files.Rename(fresh, path);
        return hash;
    }

    private byte[] Bytes(string file)
    {
        using Stream stream = _files.OpenRead(file);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private string Shard(string name) => Path.Combine(Folder, EnsembleReader.ShardFolder, name);
}
