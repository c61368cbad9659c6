using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>How much of what goes missing is in uses whose value added per tonne is known, so that its loss is counted.</summary>
/// <remarks>Tonnes of different goods are weighed by their base prices.</remarks>
internal static class ValuedUses
{
    /// <summary>Share above which everything counts as known.</summary>
    private const double All = 0.995;

    /// <summary>Share of the members' missing tonnes of final use over the horizon; null where nothing is missing or no value is known at all.</summary>
    public static double? Share(Outcome outcome, WorldNames names)
    {
        Dictionary<string, double?> values = Values(names.World);
        OutcomeTable missing = outcome.Rows.Only(series =>
            series.Variable == Variables.Shortfall
            && series.Process.Length == 0
            && (names.Members.Count == 0 || names.Members.Contains(series.Place))
        );
        double[] price = [.. missing.Series.Select(series => names.Price(series.Good))];
        bool[] known = [.. missing.Series.Select(series => values.GetValueOrDefault(series.Sector) is not null)];
        double all = 0;
        double valued = 0;
        foreach (OutcomeBlock block in missing.Blocks.Where(block => block.Period >= 0))
        {
            for (int row = 0; row < block.Count; row++)
            {
                int series = block.Series[row];
                double worth = block.Values[row] * price[series];
                all += worth;
                valued += known[series] ? worth : 0;
            }
        }

        return Share(values, all, valued);
    }

    /// <summary>The same on average over the draws, in which sectors are not kept: as if all uses of a good at a place went short alike.</summary>
    public static double? Share(DrawMeasures draws, WorldNames names)
    {
        Dictionary<string, double?> values = Values(names.World);
        var uses = names.World.Demands.ToLookup(demand => (demand.Good, demand.Place));
        double all = 0;
        double valued = 0;
        foreach (UseDraws use in draws.Uses.Where(use => names.Members.Count == 0 || names.Members.Contains(use.Place)))
        {
            FinalDemand[] able =
            [
                .. uses[(use.Good, use.Place)].Where(demand => values.GetValueOrDefault(demand.Sector) != 0),
            ];
            double need = able.Sum(demand => demand.QuantityPerYear);
            if (need > 0)
            {
                double known = able.Where(demand => values.GetValueOrDefault(demand.Sector) is not null)
                    .Sum(demand => demand.QuantityPerYear);
                double worth = use.Missing.Average() * names.Price(use.Good);
                all += worth;
                valued += worth * known / need;
            }
        }

        return Share(values, all, valued);
    }

    /// <summary>What to add to a loss in dollars; empty where all of what is missing is counted.</summary>
    public static string Counted(double? share) =>
        share is { } part && part < All
            ? $" It counts only uses with a known value added per tonne: {Figure.Percent(part)} of what is missing, weighed by base prices."
            : "";

    /// <summary>What to say where nothing is lost in dollars although something is missing; null where that is as it should be.</summary>
    public static string? Unknown(double? share) =>
        share is { } part && part < All
            ? "What that costs in value added is not known: no use that goes short has a value added per tonne."
            : null;

    /// <summary>The same for the line below a table.</summary>
    public static string Note(double? share) =>
        share is { } part && part < All
            ? $" Value added lost is of uses with a known value added per tonne, {Figure.Percent(part)} of what is missing, weighed by base prices."
            : "";

    private static Dictionary<string, double?> Values(World world)
    {
        Dictionary<string, double?> values = new(StringComparer.Ordinal);
        foreach (SectorAccount sector in world.Sectors)
        {
            values[sector.Sector] = sector.ValueAddedPerTonne;
        }

        return values;
    }

    private static double? Share(Dictionary<string, double?> values, double all, double valued) =>
        all > 0 && values.Values.Any(value => value > 0) ? valued / all : null;
}
