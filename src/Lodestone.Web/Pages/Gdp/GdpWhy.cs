using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Where the numbers of GDP at risk are explained: the uses that stand behind them, with their value added per tonne.</summary>
internal static class GdpWhy
{
    /// <summary>The sentence: what is used at the places that are asked for.</summary>
    public static string Lead(GdpSight sight) =>
        WhyAddress.Sum("demand", [.. sight.Places.Select(p => ("place", (string?)p))]);

    /// <summary>A cell of a table; null for what is no number.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Row.</param>
    /// <param name="column">Column as shown.</param>
    public static string? Of(IndicatorTable table, int row, int column)
    {
        int[] shown = [.. table.Columns.Index().Where(c => c.Item.OnScreen).Select(c => c.Index)];
        if (table.Rows[row][shown[column]] is not double)
        {
            return null;
        }

        string? good = table.Text(row, "good");
        return WhyAddress.Sum("demand", ("place", table.Text(row, "place")), ("good", good == "all" ? null : good));
    }
}
