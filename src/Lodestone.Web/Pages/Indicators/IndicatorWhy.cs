using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>Where the numbers of a table of indicators are explained.</summary>
internal static class IndicatorWhy
{
    /// <summary>A cell of a table: the rows of the good, at the place where there is one; null for what is no number of the atlas.</summary>
    /// <param name="library">The data.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Row.</param>
    /// <param name="column">Column as shown.</param>
    public static string? Of(AtlasLibrary library, IndicatorsQuery query, IndicatorTable table, int row, int column)
    {
        int[] shown = [.. table.Columns.Index().Where(c => c.Item.OnScreen).Select(c => c.Index)];
        return table.Rows[row][shown[column]] is not double ? null
            : table.Text(row, "material") is { } name
                ? WhyAddress.Material(library.Study.Materials.First(m => m.Name == name).Id)
            : query.Method == DisruptionReport.Method
                ? OfDisruption(library, query, table, row, table.Columns[shown[column]].Id)
            : table.Text(row, "good") is { } good ? Of(query.Method, good, table.Text(row, "place") ?? query.Place)
            : null;
    }

    /// <summary>A table that stands on no row of a good: chances go by governance.</summary>
    public static string? Caption(IndicatorTable table) => table.Name == "chances" ? "/data?table=governance" : null;

    /// <summary>The sentence: all rows that the method looks at.</summary>
    public static string Lead(IndicatorsQuery query, PageQuery page) =>
        query.Method switch
        {
            IndicatorQuestion.OfStudy => page.As("csv"),
            "cover" => PageQuery.Address("/data", ("table", "stocks"), ("good", query.Good), ("place", query.Place)),
            DisruptionReport.Method => PageQuery.Address(
                "/data",
                ("table", "demand"),
                ("good", query.Good),
                ("place", query.Place)
            ),
            _ => query.Good is { } good ? Of(query.Method, good, query.Place)
            : query.Place is { } place ? PageQuery.Address("/data", ("table", "trade"), ("importer", place))
            : "/data?table=capacity",
        };

    /// <summary>Tonnes lost stand on who makes the good, dollars on who uses it at the place; chances on a table of their own.</summary>
    private static string? OfDisruption(
        AtlasLibrary library,
        IndicatorsQuery query,
        IndicatorTable table,
        int row,
        string column
    ) =>
        table.Text(row, "good") is not { } good || column == "chance" ? null
        : column == "quantity_lost_share" ? WhyAddress.Made(good)
        : WhyAddress.Sum(
            "demand",
            ("good", good),
            ("place", DisruptionQuestion.Of(library.World, library.Economy, query.Place, null, null).Place)
        );

    private static string Of(string method, string good, string? place) =>
        method switch
        {
            "cover" => WhyAddress.Sum("stocks", ("good", good), ("place", place)),
            "crma" => WhyAddress.TakenIn(good, place),
            "hhi" when place is not null => WhyAddress.TakenIn(good, place),
            _ => WhyAddress.Made(good),
        };
}
