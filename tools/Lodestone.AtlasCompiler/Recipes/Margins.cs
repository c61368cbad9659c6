namespace Lodestone.AtlasCompiler;

/// <summary>
/// Base margin of a plant, USD per tonne of activity: outputs at the reference price less inputs at the landed price,
/// <c>m = sum_out c p - sum_in c (p + freight x share that crosses a border)</c>.
/// </summary>
internal static class Margins
{
    /// <summary>Average landed price of a good at a place, given base trade.</summary>
    public static double Landed(IEnumerable<TradeRow> trade, string good, string place, double price)
    {
        double tonnes = 0;
        double paid = 0;
        foreach (TradeRow row in trade.Where(row => row.Good == good && row.Importer == place))
        {
            tonnes += row.Quantity;
            paid += row.Quantity * (price + row.Freight);
        }

        return tonnes > 0 ? paid / tonnes : price;
    }

    /// <summary>Margin of one plant.</summary>
    public static double Of(Recipe recipe, string place, ReferencePrices prices, IReadOnlyCollection<TradeRow> trade) =>
        recipe.Outputs.Sum(term => term.Coefficient * prices[term.Good])
        - recipe.Inputs.Sum(term => term.Coefficient * Landed(trade, term.Good, place, prices[term.Good]));
}
