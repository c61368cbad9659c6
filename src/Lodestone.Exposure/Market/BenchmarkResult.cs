using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Where a place stands against a benchmark for one good.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Stage">Stage of the processes that make the good.</param>
/// <param name="Step">What the benchmark calls the stage.</param>
/// <param name="Use">Consumption, t per year.</param>
/// <param name="Own">Own output over consumption, 0 or more; null when nothing is used.</param>
/// <param name="Required">Least own output over consumption; null when the benchmark sets none for the stage.</param>
/// <param name="Foreign">Id of the other place that supplies most; empty when none does.</param>
/// <param name="ForeignShare">Its part of what the place takes in.</param>
/// <param name="Allowed">Most that may come from one other place.</param>
/// <param name="Recycled">What the place recycles of the good.</param>
/// <param name="RecycledRequired">Least recycled share of consumption; null when recycling is not asked of the good.</param>
public sealed record BenchmarkResult(
    string Good,
    string Place,
    string Stage,
    BenchmarkStep Step,
    double Use,
    double? Own,
    double? Required,
    string Foreign,
    double ForeignShare,
    double Allowed,
    RecycledShare Recycled,
    double? RecycledRequired
)
{
    /// <summary>True when own output suffices; null when nothing is required or used.</summary>
    public bool? OwnMet => Own is { } own && Required is { } required ? own >= required : null;

    /// <summary>True when no other place supplies more than allowed.</summary>
    public bool DiversityMet => ForeignShare <= Allowed;

    /// <summary>True when enough is recycled; null when that is not known or not asked.</summary>
    public bool? RecycledMet =>
        Recycled.Share is { } share && RecycledRequired is { } required ? share >= required : null;

    /// <summary>Compares; null when the place takes in nothing of the good or nobody makes it.</summary>
    public static BenchmarkResult? Of(World world, GoodFlows flows, string place, SupplyBenchmark benchmark)
    {
        Process? made = world.Processes.Where(p => p.Outputs.Any(o => o.Good == flows.Good)).MinBy(p => p.FromWaste);
        double use = flows.Used(place);
        if (made is null || use <= 0)
        {
            return null;
        }

        BenchmarkStep step = StepOf(made);
        RecycledShare recycled = RecycledShare.Of(world, flows.Good, place, step, use);
        string? foreign = flows
            .Places.Where(p => p != place && flows.Flow(p, place) > 0)
            .MaxBy(p => flows.Flow(p, place));
        return new BenchmarkResult(
            flows.Good,
            place,
            made.Stage,
            step,
            use,
            flows.Made(place) / use,
            step switch
            {
                BenchmarkStep.Extraction => benchmark.Extraction,
                BenchmarkStep.Processing => benchmark.Processing,
                _ => null,
            },
            foreign ?? "",
            foreign is null ? 0 : flows.Flow(foreign, place) / use,
            benchmark.OneCountry,
            recycled,
            recycled.Known == RecyclingKnowledge.NotAsked ? null : benchmark.Recycling
        );
    }

    /// <summary>A process without inputs extracts, unless its feed is waste; alloys, magnets and components lie beyond the benchmarks; the rest processes.</summary>
    public static BenchmarkStep StepOf(Process process) =>
        process.Stage switch
        {
            "alloy" or "magnet" or "component" or "product" => BenchmarkStep.Beyond,
            _ => process.Inputs.Count == 0 && !process.FromWaste ? BenchmarkStep.Extraction : BenchmarkStep.Processing,
        };
}
