namespace Lodestone.Runs;

/// <summary>Waits for work of a library that only has an asynchronous form.</summary>
/// <remarks>
/// Where the caller's thread has a synchronization context (a page being drawn), the work begins on another thread: its
/// continuations would otherwise be queued behind the caller, who waits for them.
/// </remarks>
internal static class Blocking
{
    /// <summary>Waits for a result.</summary>
    public static T Wait<T>(Func<Task<T>> work) =>
        (SynchronizationContext.Current is null ? work() : Task.Run(work)).GetAwaiter().GetResult();

    /// <summary>Waits for an end.</summary>
    public static void Wait(Func<Task> work) =>
        (SynchronizationContext.Current is null ? work() : Task.Run(work)).GetAwaiter().GetResult();
}
