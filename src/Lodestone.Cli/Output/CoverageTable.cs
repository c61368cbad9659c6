using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Coverage of a package as a report.</summary>
internal static class CoverageTable
{
    private const double Well = 0.8;

    public static IndicatorReport Of(World world, IReadOnlyList<GoodCoverage> goods, IReadOnlyList<CodeCoverage> codes)
    {
        var table = new IndicatorTable(
            "rows",
            [
                new("good", "Good"),
                new("name", "", OnScreen: false),
                new("stage", "stage"),
                new("output_t", "made, t", Figure.Short),
                new("places", "places", Figure.Short),
                new("named_share", "named,\u00a0%", Figure.PercentNumber),
                new("output_published", "published,\u00a0%", Figure.PercentNumber),
                new("output_derived", "derived,\u00a0%", Figure.PercentNumber),
                new("output_assumption", "assumed,\u00a0%", Figure.PercentNumber),
                new("use_published", "", Figure.PercentNumber, OnScreen: false),
                new("use_with_figure", "use,\u00a0%", Figure.PercentNumber),
                new("trade_with_figure", "trade,\u00a0%", Figure.PercentNumber),
                new("mean_age_years", "age", Figure.Short),
                new("oldest_age_years", "oldest", Figure.Short),
                new("withheld", "withheld"),
            ],
            [.. goods.Select(Row)]
        );
        int well = goods.Count(good => good.Output.AssumedShare is { } share && share < 1 - Well);
        double[] ages = [.. goods.Select(good => good.MeanAge).OfType<double>()];
        return new IndicatorReport(
            "coverage",
            $"Coverage of {world.Name}, base year {world.BaseYear}",
            AtlasDataLine(world),
            [
                $"{goods.Count} goods: {well} have more than {Figure.Percent(Well)} of their output on published or derived figures.",
                $"{goods.Count(good => good.Trade.Total > 0 && good.Trade.AssumedShare > Well)} have more than {Figure.Percent(Well)} of their trade on assumptions.",
                ages.Length > 0
                    ? $"On average over goods, figures of output are {ages.Average().ToString("0.0#", CultureInfo.InvariantCulture)} years older than the base year, the oldest {goods.Max(good => good.OldestAge ?? 0)} years."
                    : "No source says which year its figures speak of.",
            ],
            codes.Count > 0
                ? [("By good", table), ("Customs codes whose trade is mostly not on figures", Codes(codes))]
                : [("By good", table)],
            table,
            [
                "Shares are of tonnes, by the evidence grade of the row they stand on: published is what a source prints or another restates, derived is arithmetic on published figures.",
                "Named: output in places that are not a rest of the world. Published, derived, assumed: output. Use (final) and trade (across borders): tonnes with a figure, published or derived.",
                .. codes.Count > 0
                    ?
                    [
                        $"A customs code is listed where less than {Figure.Percent(CodeCoverage.Most)} of the trade of its good stands on figures: its flows between places are not among the inputs, or it holds other goods too. The rest is gravity.",
                    ]
                    : Array.Empty<string>(),
                "Age: base year less the year the source speaks of (data_year of sources.csv), weighted by tonnes; assumptions have none. Withheld: places whose figure the source keeps back; their output is an estimate.",
            ]
        )
        {
            Schema = "lodestone.coverage/1",
        };
    }

    private static IndicatorTable Codes(IReadOnlyList<CodeCoverage> codes) =>
        new(
            "codes",
            [
                new("good", "Good"),
                new("hs", "code"),
                new("revision", "revision"),
                new("trade_with_figure", "trade on figures,\u00a0%", Figure.PercentNumber),
                new("sources", "figures of"),
                new("note", "what the code holds"),
            ],
            [
                .. codes.Select(code =>
                    (IReadOnlyList<object?>)
                        [
                            code.Good.Id,
                            code.Code,
                            code.Revision,
                            code.FigureShare,
                            string.Join(", ", code.Sources),
                            code.Note,
                        ]
                ),
            ]
        );

    private static string AtlasDataLine(World world) =>
        $"Data {world.Name} {world.Version} (base year {world.BaseYear})";

    private static IReadOnlyList<object?> Row(GoodCoverage good) =>
        [
            good.Good.Id,
            good.Good.Name,
            good.Good.Stage,
            good.Output.Total,
            (double)good.Places,
            good.NamedShare,
            good.Output.PublishedShare,
            good.Output.DerivedShare,
            good.Output.AssumedShare,
            good.Use.PublishedShare,
            good.Use.AssumedShare is { } guessed ? 1 - guessed : null,
            good.Trade.AssumedShare is { } assumed ? 1 - assumed : null,
            good.MeanAge,
            (double?)good.OldestAge,
            string.Join(", ", good.Withheld),
        ];
}
