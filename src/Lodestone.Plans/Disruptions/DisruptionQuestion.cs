using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

namespace Lodestone.Plans;

/// <summary>What a place can expect to lose by disruptions of foreign trade: the question, as the command line and the server put it.</summary>
public static class DisruptionQuestion
{
    /// <summary>The answer.</summary>
    /// <param name="world">World.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="chances">Chances of suppliers.</param>
    /// <param name="askedPlace">The place that loses, which has a table; null for the first of the world that has one.</param>
    /// <param name="askedGood">Only this good; null for all.</param>
    /// <param name="askedOn">Only this supplier; null for every net exporter.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such place or good, or the place has no table, or it is the supplier.</exception>
    /// <exception cref="PlanException">No place has a table, or no rule gives a supplier a chance.</exception>
    public static IndicatorReport Of(
        World world,
        InputOutputData economy,
        DisruptionChances chances,
        string? askedPlace,
        string? askedGood,
        string? askedOn,
        string prefix = ""
    )
    {
        string place = Place(world, economy, askedPlace, prefix);
        string? good = KnownName.Good(world, $"{prefix}good", askedGood);
        string? on = KnownName.Place(world, $"{prefix}on", askedOn);
        if (on == place)
        {
            throw new AskingException(
                $"{prefix}on: {place} is the place that loses; its own exports are no foreign trade",
                $"name another supplier, or leave out {prefix}on"
            );
        }

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
                    place,
                    good is null ? [.. world.Goods.Select(g => g.Id)] : [good],
                    on,
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

    /// <summary>The place that is meant: one with a table.</summary>
    /// <param name="world">World.</param>
    /// <param name="economy">Input–output tables.</param>
    /// <param name="asked">Id or name; null for the first of the world that has one.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such place, or it has no table.</exception>
    /// <exception cref="PlanException">No place of the world has a table.</exception>
    public static string Place(World world, InputOutputData economy, string? asked, string prefix = "")
    {
        string[] known = [.. economy.Tables.Select(t => t.Place)];
        return KnownName.Place(world, $"{prefix}place", asked) switch
        {
            null => known.FirstOrDefault(k => world.Places.Any(p => p.Id == k))
                ?? throw new PlanException(
                    PlanFault.Check,
                    $"no place of the data has an input–output table in {economy.Name}",
                    $"give tables of its places with {prefix}io DIR"
                ),
            { } place when known.Contains(place) => place,
            { } place => throw new AskingException(
                $"{prefix}place: there is no input–output table of {place}",
                $"places with one: {string.Join(", ", known)}; for the first-round loss elsewhere see gdp.loss in lodestone run"
            ),
        };
    }
}
