namespace Lodestone.Runs.Tests.Ensembles.Statistics;

/// <summary>Tests that measure the heap of the process: no other test may allocate while they run.</summary>
[CollectionDefinition(nameof(MeasuredHeap), DisableParallelization = true)]
public sealed class MeasuredHeap;
