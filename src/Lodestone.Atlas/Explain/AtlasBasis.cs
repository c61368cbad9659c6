namespace Lodestone.Atlas;

/// <summary>The rows that computed numbers rest on: those of a market of the atlas, or of a material of a study.</summary>
public static class AtlasBasis
{
    private const string Everything = "*";

    /// <summary>
    /// Rows of a good at a place: what is taken in, made, turned into other goods, used, held and sold, its base price, and the
    /// parameters of its behaviour. Prices, shortfalls and losses of a scenario are computed from them.
    /// </summary>
    /// <param name="reading">The package as read.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the place; null for all of them.</param>
    public static IReadOnlyList<BasisRow> OfMarket(AtlasReading reading, string good, string? place)
    {
        HashSet<string> makers = Processes(reading, good, "output");
        HashSet<string> takers = Processes(reading, good, "input");
        var rows = new List<BasisRow>();
        void Add(string table, string part, Func<AtlasTable, AtlasRow, bool> passes)
        {
            if (reading.Table(table) is { } found)
            {
                rows.AddRange(found.UsedRows.Where(r => passes(found, r)).Select(r => BasisRow.Of(found, r, part)));
            }
        }

        bool Is(AtlasTable t, AtlasRow r, string column, string? value) => value is null || t.Text(r, column) == value;
        bool Here(AtlasTable t, AtlasRow r) => t.Text(r, "good") == good && Is(t, r, "place", place);
        Add("trade", "taken in", (t, r) => t.Text(r, "good") == good && Is(t, r, "importer", place));
        Add("capacity", "made", (t, r) => makers.Contains(t.Text(r, "process")) && Is(t, r, "place", place));
        Add(
            "capacity",
            "turned into other goods",
            (t, r) => takers.Contains(t.Text(r, "process")) && Is(t, r, "place", place)
        );
        Add("demand", "used", Here);
        Add("stocks", "held", Here);
        if (place is not null)
        {
            Add(
                "trade",
                "sold abroad",
                (t, r) => t.Text(r, "good") == good && t.Text(r, "exporter") == place && t.Text(r, "importer") != place
            );
        }

        Add("goods", "base price", (t, r) => t.Text(r, "good") == good);
        Behaviour(reading, good, rows);
        return rows;
    }

    /// <summary>Rows of a material of a criticality study: what was published, its stages, supply and uses.</summary>
    /// <param name="tables">Tables of the study.</param>
    /// <param name="material">Id of the material.</param>
    public static IReadOnlyList<BasisRow> OfMaterial(IReadOnlyList<AtlasTable> tables, string material)
    {
        AtlasTable[] about = [.. tables.Where(t => t.IndexOf("material") >= 0)];
        HashSet<string> places =
        [
            .. about.SelectMany(t => Rows(t, "material", material).Select(r => t.Text(r, "place"))),
        ];
        return
        [
            .. about.SelectMany(t => Rows(t, "material", material).Select(r => BasisRow.Of(t, r, t.Name))),
            .. tables
                .Where(t => t.Name == "governance")
                .SelectMany(t =>
                    t.UsedRows.Where(r => places.Contains(t.Text(r, "place"))).Select(r => BasisRow.Of(t, r, t.Name))
                ),
        ];
    }

    /// <summary>Parameters of the good; where it has none of its own, those of all goods.</summary>
    private static void Behaviour(AtlasReading reading, string good, List<BasisRow> rows)
    {
        if (reading.Table("elasticities") is not { } table)
        {
            return;
        }

        HashSet<string> own = [.. Rows(table, "good", good).Select(r => table.Text(r, "parameter"))];
        rows.AddRange(
            table
                .UsedRows.Where(r =>
                    table.Text(r, "good") == good
                    || (table.Text(r, "good") == Everything && !own.Contains(table.Text(r, "parameter")))
                )
                .Select(r => BasisRow.Of(table, r, "behaviour"))
        );
    }

    private static HashSet<string> Processes(AtlasReading reading, string good, string role) =>
        reading.Table("process_io") is { } table
            ?
            [
                .. Rows(table, "good", good)
                    .Where(r => table.Text(r, "role") == role)
                    .Select(r => table.Text(r, "process")),
            ]
            : [];

    private static IEnumerable<AtlasRow> Rows(AtlasTable table, string column, string value) =>
        table.UsedRows.Where(r => table.Text(r, column) == value);
}
