using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>On what kind of figure a brief stands, and how old the figures are.</summary>
internal static class BriefQuality
{
    /// <summary>Of a good, by tonnes.</summary>
    public static BriefSection Of(GoodCoverage good, WorldNames names)
    {
        string withheld =
            good.Withheld.Count == 0
                ? ""
                : $" Withheld by the source, and so an estimate: {Phrase.List([.. good.Withheld.Select(names.Place)])}.";
        return Section(
            names,
            $"of the tonnes of {names.Good(good.Good.Id)} made",
            [("output", "Output", good.Output), ("trade", "Trade", good.Trade), ("use", "Final use", good.Use)],
            good.MeanAge,
            good.OldestAge,
            withheld,
            ("good", good.Good.Id)
        );
    }

    /// <summary>Of a place, by rows.</summary>
    public static BriefSection Of(PlaceCoverage place, WorldNames names) =>
        Section(
            names,
            $"of the rows on output in {names.Place(place.Place)}",
            [
                ("output", "Output", place.Output),
                ("trade", "Imports", place.Trade),
                ("use", "Final use", place.Use),
                ("stocks", "Stocks", place.Stocks),
            ],
            place.MeanAge,
            place.OldestAge,
            "",
            ("place", place.Place)
        );

    private static BriefSection Section(
        WorldNames names,
        string what,
        IReadOnlyList<(string Id, string Name, EvidenceMix Mix)> mixes,
        double? age,
        int? oldest,
        string aside,
        (string Column, string Value) about
    )
    {
        EvidenceMix output = mixes[0].Mix;
        string year = names.World.BaseYear;
        string lead =
            output.Total > 0
                ? $"{Figure.Percent(output.PublishedShare!.Value)} {what} in {year} stand on published figures, {Figure.Percent(output.DerivedShare!.Value)} on arithmetic on them, {Figure.Percent(output.AssumedShare!.Value)} on assumptions"
                : $"The data have nothing on output in {year}";
        string old = age is { } mean
            ? $"; the figures speak of {Figure.Short(mean)} years before on average, the oldest of {Figure.Whole(oldest ?? 0)}"
            : "; no source says which year its figures speak of";
        return new BriefSection(
            "quality",
            "Data quality",
            $"{lead}{old}.{aside}",
            [
                new BriefTable(
                    "evidence",
                    about.Column == "place" ? "Rows by what they stand on" : "Tonnes by what they stand on",
                    "Figures",
                    [
                        new("published", "published, %", "1", Figure.PercentNumber),
                        new("derived", "derived, %", "1", Figure.PercentNumber),
                        new("assumed", "assumed, %", "1", Figure.PercentNumber),
                        new(
                            "total",
                            about.Column == "place" ? "rows" : "t a year",
                            about.Column == "place" ? "1" : "t/yr",
                            Figure.Short
                        ),
                    ],
                    [
                        .. mixes
                            .Where(m => m.Mix.Total > 0)
                            .Select(m => new BriefRow(
                                m.Id,
                                m.Name,
                                [m.Mix.PublishedShare, m.Mix.DerivedShare, m.Mix.AssumedShare, m.Mix.Total],
                                new BriefBasis(Table(m.Id), Where(m.Id, about), [], null)
                            )),
                    ]
                ),
            ]
        );
    }

    private static string Table(string id) =>
        id switch
        {
            "output" => "capacity",
            "use" => "demand",
            _ => id,
        };

    /// <summary>Plants have no column of goods, trade none of places.</summary>
    private static (string, string)[] Where(string id, (string Column, string Value) about) =>
        (id, about.Column) switch
        {
            ("output", "good") => [],
            ("trade", "place") => [("importer", about.Value)],
            _ => [about],
        };
}
