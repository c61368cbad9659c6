namespace Lodestone.Runs;

/// <summary>The stored draws of an ensemble. Draws that failed or missed the tolerance take no part in what is read here.</summary>
public sealed class EnsembleReader : IDrawTable
{
    /// <summary>Folder of the shards within that of the ensemble.</summary>
    public const string ShardFolder = "shards";

    private readonly IEnsembleFiles _files;
    private readonly EnsembleManifest _manifest;
    private readonly bool[][] _usable;
    private readonly Lazy<double[][]> _drivers;

    private EnsembleReader(string folder, IEnsembleFiles files, EnsembleManifest manifest)
    {
        Folder = folder;
        _files = files;
        _manifest = manifest;
        EnsemblePlan plan = _manifest.Plan;
        var statuses = new DrawStatus[plan.Draws];
        _usable = new bool[plan.Blocks][];
        for (int block = 0; block < plan.Blocks; block++)
        {
            DrawStatus[] status = ShardReader.ReadStatuses(files, DrawsFile(block), _manifest, block);
            status.CopyTo(statuses, plan.FirstDraw(block));
            _usable[block] = [.. status.Select(s => !s.LeftOut)];
        }

        Statuses = statuses;
        Usable = statuses.Count(s => !s.LeftOut);
        _drivers = new Lazy<double[][]>(ReadDrivers);
    }

    /// <summary>Folder of the ensemble.</summary>
    public string Folder { get; }

    /// <summary>What the ensemble is made of; of the scenario, its name and horizon.</summary>
    public EnsemblePlan Plan => _manifest.Plan;

    /// <inheritdoc />
    public IReadOnlyList<Series> Series => _manifest.Series;

    /// <summary>The drivers.</summary>
    public IReadOnlyList<DriverColumn> Drivers => _manifest.Drivers;

    /// <summary>Status of every draw, those left out too.</summary>
    public IReadOnlyList<DrawStatus> Statuses { get; }

    /// <summary>Draws that take part in statistics.</summary>
    public int Usable { get; }

    /// <summary>Draws that are left out: a period has no usable point, or one that misses the tolerance.</summary>
    public int Excluded => Plan.Draws - Usable;

    internal EnsembleManifest Manifest => _manifest;

    /// <summary>Opens a folder, also one that is still being filled as long as its blocks are all there.</summary>
    /// <param name="folder">Folder of the ensemble.</param>
    /// <param name="files">File operations; the file system when left out.</param>
    /// <exception cref="StoredRunException">The folder does not hold a whole ensemble of this version.</exception>
    public static EnsembleReader Open(string folder, IEnsembleFiles? files = null)
    {
        files ??= new DiskFiles();
        return new EnsembleReader(folder, files, EnsembleManifest.Read(files, folder));
    }

    /// <summary>Opens what is stored of an ensemble that is being played: its first draws, up to the first block that is missing.</summary>
    /// <remarks>The first draws of a sample are a sample: what is read from them settles as more come.</remarks>
    /// <param name="runs">Folder that holds the runs.</param>
    /// <param name="identity">Name of the ensemble.</param>
    /// <param name="files">File operations; the file system when left out.</param>
    /// <returns>The draws, <see cref="EnsemblePlan.Draws"/> of the plan being those that are there; null when there are none, or it has just been moved to its place.</returns>
    /// <exception cref="StoredRunException">A stored block cannot be read.</exception>
    public static EnsembleReader? OpenBegun(string runs, RunIdentity identity, IEnsembleFiles? files = null)
    {
        files ??= new DiskFiles();
        string folder = EnsembleDraft.FolderOf(runs, identity);
        try
        {
            EnsembleManifest whole = EnsembleManifest.Read(files, folder);
            int blocks = Enumerable
                .Range(0, whole.Plan.Blocks)
                .TakeWhile(b => files.FileExists(Path.Combine(folder, ShardFolder, ShardColumns.ChecksumFile(b))))
                .Count();
            int draws = Math.Min(whole.Plan.Draws, blocks * whole.Plan.BlockDraws);
            return draws == 0
                ? null
                : new EnsembleReader(folder, files, whole with { Plan = whole.Plan with { Draws = draws } });
        }
        catch (Exception e) when (!files.FolderExists(folder) && e is IOException or StoredRunException)
        {
            return null;
        }
    }

    /// <summary>Values of a driver in the usable draws, in their order.</summary>
    /// <param name="driver">Index of the driver.</param>
    public ReadOnlyMemory<double> DriverValues(int driver) => _drivers.Value[driver];

    /// <summary>Values of a series in the usable draws, in their order.</summary>
    /// <param name="series">Index of the series.</param>
    public double[] Values(int series)
    {
        double[] values = new double[Usable];
        int filled = 0;
        foreach (DrawTableBlock block in Blocks([series]))
        {
            block.Of(0).CopyTo(values.AsSpan(filled));
            filled += block.Draws;
        }

        return values;
    }

    /// <inheritdoc />
    public IEnumerable<DrawTableBlock> Blocks(IReadOnlyList<int> series)
    {
        double[] buffer = new double[Math.Min(Plan.GroupSeries, Series.Count) * Plan.BlockDraws];
        double[] values = new double[series.Count * Math.Min(Plan.BlockDraws, Plan.Draws)];
        for (int block = 0; block < Plan.Blocks; block++)
        {
            int usable = _usable[block].Count(u => u);
            using (ShardReader shard = OpenShard(block))
            {
                foreach (var group in series.Select((s, i) => (s, i)).GroupBy(x => x.s / Plan.GroupSeries))
                {
                    shard.ReadGroup(group.Key, SeriesIn(group.Key), buffer);
                    foreach ((int s, int i) in group)
                    {
                        int row = s - (group.Key * Plan.GroupSeries);
                        Pick(block, buffer, row, values.AsSpan(i * usable, usable));
                    }
                }
            }

            yield return new DrawTableBlock(usable, values.AsMemory(0, series.Count * usable));
        }
    }

    /// <summary>Series in a row group.</summary>
    internal int SeriesIn(int group) => Math.Min(Plan.GroupSeries, Series.Count - (group * Plan.GroupSeries));

    internal ShardReader OpenShard(int block) =>
        ShardReader.Open(_files, Shard(ShardColumns.ValuesFile(block)), _manifest, block);

    /// <summary>Copies the usable draws of one row of a group; returns how many.</summary>
    internal int Pick(int block, ReadOnlySpan<double> group, int row, Span<double> target)
    {
        ReadOnlySpan<bool> usable = _usable[block];
        ReadOnlySpan<double> source = group.Slice(row * usable.Length, usable.Length);
        int filled = 0;
        for (int d = 0; d < usable.Length; d++)
        {
            if (usable[d])
            {
                target[filled++] = source[d];
            }
        }

        return filled;
    }

    /// <summary>Values [driver][usable draw], read when they are first asked for.</summary>
    private double[][] ReadDrivers()
    {
        double[][] all = [.. _manifest.Drivers.Select(_ => new double[Usable])];
        int first = 0;
        for (int block = 0; block < Plan.Blocks; block++)
        {
            double[][] values = ShardReader.ReadDrivers(_files, DrawsFile(block), _manifest, block);
            int taken = 0;
            for (int i = 0; i < all.Length; i++)
            {
                taken = Pick(block, values[i], 0, all[i].AsSpan(first));
            }

            first += taken;
        }

        return all;
    }

    private string DrawsFile(int block) => Shard(ShardColumns.DrawsFile(block));

    private string Shard(string name) => Path.Combine(Folder, ShardFolder, name);
}
