namespace Lodestone.Runs;

/// <summary>How an ensemble is played; nothing here moves its numbers.</summary>
public sealed record EnsembleSettings
{
    /// <summary>Threads that play blocks, each with a player of its own, &gt; 0.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Indices of the series whose sum has its spread reported by the progress; null or empty for none.</summary>
    public Func<IReadOnlyList<Series>, IReadOnlyList<int>>? Headline { get; init; }

    /// <summary>Files that stand beside the shards, made when every block is stored; of an ensemble without a usable draw none.</summary>
    public IReadOnlyList<EnsembleFile> Further { get; init; } = [];

    /// <summary>File operations; the file system when left out.</summary>
    public IEnsembleFiles Files { get; init; } = new DiskFiles();
}
