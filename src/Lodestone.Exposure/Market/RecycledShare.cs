using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>
/// What a place recycles of a good, over what it takes in of it: Σ_k a(p,k) o(k,g) / Σ_e f(g,e,p), over the processes k whose
/// feed is waste. A place without such a plant has no share: it is not known, and not 0.
/// </summary>
/// <param name="Known">Whether it is known, and why not.</param>
/// <param name="Share">The share, 0 or more; null when it is not known.</param>
/// <param name="Processes">Ids of the processes that make it at the place.</param>
/// <param name="Grade">Weakest grade of their rows; null when one has none, or nothing is known.</param>
public sealed record RecycledShare(
    RecyclingKnowledge Known,
    double? Share,
    IReadOnlyList<string> Processes,
    Evidence? Grade
)
{
    /// <summary>The share of a good at a place that uses it.</summary>
    /// <param name="world">World.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the place.</param>
    /// <param name="step">What the benchmark calls the stage of the good.</param>
    /// <param name="use">What the place takes in, t per year, above 0.</param>
    public static RecycledShare Of(World world, string good, string place, BenchmarkStep step, double use)
    {
        Dictionary<string, double> yields = world
            .Processes.Where(p => p.FromWaste)
            .SelectMany(p => p.Outputs.Where(o => o.Good == good).Select(o => (p.Id, o.Coefficient)))
            .ToDictionary(p => p.Id, p => p.Coefficient, StringComparer.Ordinal);
        if (yields.Count == 0)
        {
            bool asked = step == BenchmarkStep.Processing || (step == BenchmarkStep.Extraction && !IsFeed(world, good));
            return Unknown(asked ? RecyclingKnowledge.NoProcess : RecyclingKnowledge.NotAsked);
        }

        Capacity[] plants = [.. world.Capacities.Where(c => c.Place == place && yields.ContainsKey(c.Process))];
        return plants.Length == 0
            ? Unknown(RecyclingKnowledge.NoPlant)
            : new RecycledShare(
                RecyclingKnowledge.Known,
                plants.Sum(c => yields[c.Process] * c.ActivityPerYear) / use,
                [.. plants.Select(c => c.Process)],
                plants.Any(c => c.Provenance.Evidence is null) ? null : plants.Max(c => c.Provenance.Evidence)
            );
    }

    private static RecycledShare Unknown(RecyclingKnowledge why) => new(why, null, [], null);

    private static bool IsFeed(World world, string good) =>
        world.Processes.Any(p => p.Inputs.Any(input => input.Good == good));
}
