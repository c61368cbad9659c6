using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The rows that computed numbers rest on, each with its range, source and grade.</summary>
internal static class WhyBasisReport
{
    /// <summary>True for an address that asks what a market or a material rests on, and names no table.</summary>
    public static bool IsAsked(PageQuery query) =>
        query.Text("table") is null && (query.Text("good") ?? query.Text("material")) is not null;

    /// <summary>The report; its rows have table and key of a row.</summary>
    /// <exception cref="Refusal">There is no such good, place or material.</exception>
    public static IndicatorReport Of(AtlasLibrary library, PageQuery query)
    {
        if (query.Text("good") is { } good)
        {
            query.Only("good", "place");
            return Market(library, good, query.Text("place"));
        }

        query.Only("material");
        return Material(library, query.Text("material")!);
    }

    private static IndicatorReport Market(AtlasLibrary library, string good, string? place)
    {
        var names = new WorldNames(library.World);
        Known(good, "good", [.. library.World.Goods.Select(g => g.Id)]);
        if (place is not null)
        {
            Known(place, "place", [.. library.World.Places.Select(p => p.Id)]);
        }

        string what = $"{names.Good(good)}{(place is null ? "" : $" in {names.Place(place)}")}";
        return Report(
            $"What numbers of {what} are computed from",
            AtlasBasis.OfMarket(library.Reading, good, place),
            $"the computed numbers of {what}",
            $"{library.World.Name} {library.World.Version}, base year {library.World.BaseYear}",
            "Prices, shortages, stocks and losses of a scenario follow from these rows, from those of the places it trades with and of the goods it is made of and made into, and from the changes that the scenario lists. The row leads to its published figure, what reconciliation made of it, and the input rows it was compiled from."
        );
    }

    private static IndicatorReport Material(AtlasLibrary library, string material)
    {
        Known(material, "material", [.. library.Study.Materials.Select(m => m.Id)]);
        string name = library.Study.Materials.First(m => m.Id == material).Name;
        return Report(
            $"What the indicators of {name} are computed from",
            AtlasBasis.OfMaterial(library.StudyReading.Tables, material),
            $"the indicators of {name}",
            $"{library.Study.Name} {library.Study.Version}",
            "Supply risk follows from supply shares, governance, trade parameters, import reliance, recycling and substitution; economic importance from uses and the value added of their sectors. Rows are those of data/criticality/eu-2023."
        );
    }

    private static IndicatorReport Report(
        string title,
        IReadOnlyList<BasisRow> basis,
        string what,
        string data,
        string note
    )
    {
        var table = new IndicatorTable(
            "rows",
            [
                new("row", "Row"),
                new("part", "what it says"),
                new("column", "column"),
                new("value", "value", Figure.Short),
                new("unit", "unit"),
                new("low", "low", Figure.Short),
                new("high", "high", Figure.Short),
                new("also", "also"),
                new("source", "source"),
                new("evidence", "evidence"),
                new("table", "", OnScreen: false),
                new("key", "", OnScreen: false),
                new("file", "", OnScreen: false),
            ],
            [
                .. basis.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            $"{r.Table} {r.Key}",
                            r.Part,
                            r.Column,
                            r.Value,
                            r.Unit,
                            r.Low,
                            r.High,
                            r.Also,
                            r.Source,
                            r.Evidence,
                            r.Table,
                            r.Key,
                            $"{r.File}:{Figure.Whole(r.Line)}",
                        ]
                ),
            ]
        );
        return new IndicatorReport("why", title, data, [Lead(basis, what)], [("Rows", table)], table, [note])
        {
            Schema = "lodestone.why-basis/1",
        };
    }

    private static string Lead(IReadOnlyList<BasisRow> basis, string what)
    {
        string grades = Phrase.List(
            [
                .. basis
                    .GroupBy(r => r.Evidence)
                    .OrderByDescending(g => g.Count())
                    .Select(g => $"{Figure.Count(g.Count())} {(g.Key.Length > 0 ? g.Key : "without a grade")}"),
            ],
            10,
            "others"
        );
        return $"{Figure.Count(basis.Count)} {(basis.Count == 1 ? "row stands" : "rows stand")} behind {what}: {grades}.";
    }

    private static void Known(string id, string kind, IReadOnlyCollection<string> ids)
    {
        if (!ids.Contains(id))
        {
            string shown = SafeName.Shown(id);
            throw Refusal.NotFound(
                $"there is no {kind} '{shown}'",
                NearWord.Hint(shown, ids, $"take the id from the list of the page it came from")
            );
        }
    }
}
