namespace Lodestone.Runs;

/// <summary>How an ensemble is played; nothing here moves its numbers.</summary>
public sealed record EnsembleSettings
{
    /// <summary>Threads that play blocks, each with a player of its own, &gt; 0.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Indices of the series whose sum has its spread reported by the progress; null or empty for none.</summary>
    public Func<IReadOnlyList<Series>, IReadOnlyList<int>>? Headline { get; init; }

    /// <summary>
    /// Called when every block is stored and before the folder moves to its place, to add files such as
    /// <c>outcome.csv</c> with <see cref="EnsembleDraft.Write"/>.
    /// </summary>
    public Action<EnsembleDraft, EnsembleReader>? Completing { get; init; }

    /// <summary>File operations; the file system when left out.</summary>
    public IEnsembleFiles Files { get; init; } = new DiskFiles();
}
