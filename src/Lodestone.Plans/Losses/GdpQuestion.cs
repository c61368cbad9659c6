using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

namespace Lodestone.Plans;

/// <summary>What the shortfalls of a run cost in value added: the question, as the command line and the server put it.</summary>
/// <param name="Places">Ids of the places that lose, each with an input–output table.</param>
public sealed record GdpQuestion(IReadOnlyList<string> Places)
{
    /// <summary>Reads a question.</summary>
    /// <param name="world">World.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="place">Only this place; null for every place of the world that has a table.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such place, or it has no table.</exception>
    /// <exception cref="PlanException">No place of the world has a table.</exception>
    public static GdpQuestion Of(World world, InputOutputData economy, string? place, string prefix = "") =>
        new(
            PlacesWithTables.Asked(world, economy, place, prefix) is { } one
                ? [one]
                : PlacesWithTables.Of(world, economy, prefix)
        );

    /// <summary>The answer.</summary>
    /// <param name="world">The world with all of its uses, which may have more chains than were played.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="outcome">Shortfalls by use and period.</param>
    public IndicatorReport Answer(World world, InputOutputData economy, Outcome outcome)
    {
        var solver = new CertifiedSolver(new HighsSolver());
        HashSet<string> known = [.. economy.Tables.Select(t => t.Place)];
        HashSet<string> lacking =
        [
            .. outcome
                .Rows.Where(r => r is { Variable: Variables.Shortfall, Sector.Length: > 0, Period: >= 0, Value: > 0 })
                .Select(r => r.Place),
        ];
        return GdpReport.Of(
            world,
            economy,
            outcome.Scenario,
            [.. Places.Select(p => GdpAnswer.Of(outcome, world, economy, p, solver))],
            [.. world.Places.Select(p => p.Id).Where(p => lacking.Contains(p) && !known.Contains(p))]
        );
    }
}
