using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Lodestone.Bench;

/// <summary>How the benchmarks are run: in this process, with the fastest iteration and the allocated bytes beside every mean.</summary>
public static class BenchConfig
{
    /// <summary>The measuring job, or one single pass over every benchmark.</summary>
    /// <param name="quick">One pass, nothing warmed up.</param>
    public static IConfig Create(bool quick) =>
        ManualConfig
            .CreateEmpty()
            .AddJob((quick ? Once : Measured).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Min)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .WithOptions(ConfigOptions.DisableLogFile);

    private static Job Measured =>
        Job
            .Default.WithId("measured")
            .WithWarmupCount(5)
            .WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(250));

    private static Job Once =>
        Job
            .Default.WithId("once")
            .WithStrategy(RunStrategy.ColdStart)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(0)
            .WithIterationCount(1);
}
