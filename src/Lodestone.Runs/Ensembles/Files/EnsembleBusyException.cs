namespace Lodestone.Runs;

/// <summary>Another process plays the same ensemble: its draft can be held by one at a time.</summary>
/// <param name="identity">Name of the ensemble.</param>
/// <param name="runs">Folder that holds the runs.</param>
public sealed class EnsembleBusyException(RunIdentity identity, string runs)
    : IOException($"another process is at work on ensemble {identity} in {runs}");
