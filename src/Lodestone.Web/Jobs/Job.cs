namespace Lodestone.Web;

/// <summary>Work in the queue: waits, is done by a thread of its own, or has ended.</summary>
/// <param name="key">What it is: the same request has the same key.</param>
internal abstract class Job(string key) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>What it is.</summary>
    public string Key { get; } = key;

    /// <summary>Given up, or not.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>True when nothing more will happen.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>True when its result is stored: the queue need not remember it.</summary>
    public abstract bool IsStored { get; }

    /// <summary>Does it on the calling thread; whatever keeps it from its end becomes its state.</summary>
    /// <param name="stopping">Ends with the server.</param>
    public abstract void Work(CancellationToken stopping);

    /// <summary>It is not begun any more.</summary>
    public abstract void Drop();

    /// <summary>Asks the work to end.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();
}
