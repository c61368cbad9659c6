using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The tables below the map: what the arrows and the symbols stand for.</summary>
internal static class MapTables
{
    /// <summary>Position of the start among the columns on screen.</summary>
    private const int Start = 4;

    /// <summary>The arrows; the files have the ids and the sources, too.</summary>
    public static IndicatorTable Flows(IReadOnlyList<MapArc> arcs, WorldNames names) =>
        new(
            "arrows",
            [
                new("exporter", "", OnScreen: false),
                new("from", "From"),
                new("importer", "", OnScreen: false),
                new("to", "To"),
                new("quantity_t_per_year", "t a year", Figure.Short),
                new("source", "", OnScreen: false),
                new("evidence", "evidence"),
            ],
            [
                .. arcs.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Flow.Exporter,
                            names.Heading(a.Flow.Exporter),
                            a.Flow.Importer,
                            names.Heading(a.Flow.Importer),
                            a.Flow.QuantityPerYear,
                            a.Flow.Provenance.Source,
                            a.Flow.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
                        ]
                ),
            ]
        );

    /// <summary>A table as people read it: months stay in one line.</summary>
    public static Grid Shown(IndicatorTable table)
    {
        Grid grid = table.Grid();
        return grid with
        {
            Rows =
            [
                .. grid.Rows.Select(row =>
                    (IReadOnlyList<string>)[.. row.Select((cell, c) => c == Start ? cell.Replace('-', '\u2011') : cell)]
                ),
            ],
        };
    }

    /// <summary>Capacities and projects; what makes without a limit has no tonnes in files.</summary>
    public static IndicatorTable Sites(IReadOnlyList<MapSite> sites, string good, WorldNames names) =>
        new(
            "sites",
            [
                new("name", "Name"),
                new("place", "", OnScreen: false),
                new("place_name", "Place"),
                new("process", "Process"),
                new("output_t_per_year", $"{names.GoodHeading(good)}, t a year at full output", Figure.Short),
                new("start", "Start"),
                new("status", "Status"),
                new("evidence", "evidence"),
            ],
            [
                .. sites.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Name,
                            s.Place,
                            names.Heading(s.Place),
                            Phrase.Sentence(s.Process),
                            s.Tonnes,
                            !s.IsProject ? "stands"
                            : s.Start.Length > 0 ? s.Start
                            : "open",
                            s.IsProject ? s.Status : "capacity of the base year",
                            s.Evidence,
                        ]
                ),
            ]
        );
}
