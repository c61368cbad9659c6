using BenchmarkDotNet.Attributes;
using Lodestone.Atlas;

namespace Lodestone.Bench;

/// <summary>Reading the data package: every table parsed, every row checked, the balances closed.</summary>
public class LoadBenchmarks
{
    private readonly string _atlas = Repository.Atlas;

    /// <summary>Package on disk to world.</summary>
    [Benchmark]
    public AtlasReading Package() => AtlasReader.Read(_atlas);
}
