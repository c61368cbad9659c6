using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

namespace Lodestone.Plans;

/// <summary>What a place can expect to lose by disruptions of foreign trade: the question, as the command line and the server put it.</summary>
/// <param name="Place">Id of the place that loses, which has an input–output table.</param>
/// <param name="Good">Id of the only good; null for all.</param>
/// <param name="On">Id of the only supplier; null for every net exporter.</param>
public sealed record DisruptionQuestion(string Place, string? Good, string? On)
{
    /// <summary>Reads a question.</summary>
    /// <param name="world">World.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="place">The place that loses; null for the first of the world that has a table.</param>
    /// <param name="good">Only this good; null for all.</param>
    /// <param name="on">Only this supplier; null for every net exporter.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such place or good, or the place has no table, or it is the supplier.</exception>
    /// <exception cref="PlanException">No place of the world has a table.</exception>
    public static DisruptionQuestion Of(
        World world,
        InputOutputData economy,
        string? place,
        string? good,
        string? on,
        string prefix = ""
    )
    {
        string at =
            PlacesWithTables.Asked(world, economy, place, prefix) ?? PlacesWithTables.Of(world, economy, prefix)[0];
        string? only = KnownName.Good(world, $"{prefix}good", good);
        string? supplier = KnownName.Place(world, $"{prefix}on", on);
        return supplier == at
            ? throw new AskingException(
                $"{prefix}on: {at} is the place that loses; its own exports are no foreign trade",
                $"name another supplier, or leave out {prefix}on"
            )
            : new DisruptionQuestion(at, only, supplier);
    }

    /// <summary>The answer.</summary>
    /// <param name="world">World.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="chances">Chances of suppliers.</param>
    /// <exception cref="PlanException">No rule gives a supplier a chance.</exception>
    public IndicatorReport Answer(World world, InputOutputData economy, DisruptionChances chances)
    {
        try
        {
            return DisruptionReport.Of(
                world,
                economy,
                chances,
                TradeDisruptions.Of(
                    world,
                    economy,
                    chances,
                    Place,
                    Good is null ? [.. world.Goods.Select(g => g.Id)] : [Good],
                    On,
                    new CertifiedSolver(new HighsSolver())
                )
            );
        }
        catch (ArgumentException problem) when (problem.ParamName == nameof(chances))
        {
            throw new PlanException(
                PlanFault.Check,
                problem.Message.Split(" (Parameter", 2)[0],
                "see docs/exposure.md for the columns of chances.csv"
            );
        }
    }
}
