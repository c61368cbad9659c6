using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>What the page of the data is asked.</summary>
/// <param name="Table">Name of the table; null for the overview.</param>
/// <param name="Filters">Columns with the value that they must have.</param>
/// <param name="Page">Number of the page of rows, from 1.</param>
internal sealed record DataQuery(string? Table, IReadOnlyList<(string Column, string Value)> Filters, int Page)
{
    public const int Size = 50;
    private const int MostPages = 100_000;

    /// <summary>Columns by which rows are usually chosen.</summary>
    private static readonly string[] Usual =
    [
        "good",
        "place",
        "process",
        "exporter",
        "importer",
        "sector",
        "product",
        "status",
        "evidence",
    ];

    /// <summary>Reads the address of the page.</summary>
    /// <exception cref="Refusal">The page is no number.</exception>
    public static DataQuery Of(PageQuery query) =>
        query.Text("table") is { } table
            ? new DataQuery(table, query.Others("table", "page", "size"), query.Whole("page", 1, 1, MostPages))
            : new DataQuery(null, query.Only("table").Others("table"), 1);

    /// <summary>Columns of a table that can be chosen from a list, with their values.</summary>
    public static IEnumerable<(string Column, IReadOnlyList<string> Values)> Choices(AtlasTable table) =>
        Usual
            .Where(c => table.IndexOf(c) >= 0)
            .Select(c =>
                (
                    c,
                    (IReadOnlyList<string>)
                        [
                            .. table
                                .Rows.Select(r => table.Text(r, c))
                                .Where(v => v.Length > 0)
                                .Distinct()
                                .Order(StringComparer.OrdinalIgnoreCase),
                        ]
                )
            )
            .Where(c => c.Item2.Count > 1);
}
