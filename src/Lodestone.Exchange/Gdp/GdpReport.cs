using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>GDP at risk as a report: place × sector × three methods with the bracket, and each good alone.</summary>
public static class GdpReport
{
    /// <summary>Sectors of a place on screen where several places lose something.</summary>
    private const int MostSectors = 6;

    /// <summary>The report.</summary>
    /// <param name="world">The world.</param>
    /// <param name="data">Tables, map and parameters.</param>
    /// <param name="scenario">What was played.</param>
    /// <param name="answers">One answer a place that has a table.</param>
    /// <param name="without">Ids of places that go short and have no table.</param>
    public static IndicatorReport Of(
        World world,
        InputOutputData data,
        Scenario scenario,
        IReadOnlyList<GdpAnswer> answers,
        IReadOnlyList<string> without
    )
    {
        var names = new WorldNames(world);
        IndicatorTable all = Table(names, answers, int.MaxValue, _ => true);
        IReadOnlyList<GdpAnswer> losing = GdpSentences.Losing(answers);
        return new IndicatorReport(
            "gdp",
            $"GDP at risk: {scenario.Title}",
            $"{AtlasData.Of(world)}; {data.Name} {data.Version}",
            [.. GdpSentences.Of(names, scenario, answers, without)],
            Tables(names, answers.Count == 1 ? answers : losing),
            all,
            [Notes(data)]
        )
        {
            Schema = "lodestone.gdp/1",
        };
    }

    private static (string, IndicatorTable)[] Tables(WorldNames names, IReadOnlyList<GdpAnswer> answers)
    {
        bool several = answers.Count > 1;
        int most = several ? MostSectors : int.MaxValue;
        string which = several ? $", the {MostSectors} largest sectors of each place (files have all)" : "";
        return
        [
            .. several
                ? [("By place, value added lost over the horizon, USD m", Places(names, answers))]
                : Array.Empty<(string, IndicatorTable)>(),
            (
                $"Value added lost over the horizon, USD m{which}",
                Table(names, answers, most, l => l.High >= GdpSentences.LeastShown)
            ),
            ("Each good alone, USD m", Goods(names, answers)),
        ];
    }

    private static IndicatorTable Places(WorldNames names, IReadOnlyList<GdpAnswer> answers) =>
        new(
            "places",
            [new("place", "", OnScreen: false), new("place_name", "Place"), .. Columns],
            [.. answers.Select(a => Row([a.Risk.Place, names.Heading(a.Risk.Place)], a.Risk.Total))]
        );

    private static IndicatorTable Table(
        WorldNames names,
        IReadOnlyList<GdpAnswer> answers,
        int most,
        Func<LossBracket, bool> shown
    ) =>
        new(
            "rows",
            [
                new("place", "", OnScreen: false),
                new("sector", "", OnScreen: false),
                new("place_name", "Place"),
                new("name", "Sector"),
                .. Columns,
            ],
            [
                .. answers.SelectMany(a =>
                    a.Risk.Sectors.Where(s => shown(s.Loss))
                        .OrderByDescending(s => s.Loss.Central)
                        .Take(most)
                        .Select(s =>
                            Row([a.Risk.Place, s.Sector.Id, names.Heading(a.Risk.Place), s.Sector.Name], s.Loss)
                        )
                        .Append(Row([a.Risk.Place, "all", names.Heading(a.Risk.Place), "All sectors"], a.Risk.Total))
                ),
            ]
        );

    private static IndicatorTable Goods(WorldNames names, IReadOnlyList<GdpAnswer> answers) =>
        new(
            "goods",
            [
                new("place", "", OnScreen: false),
                new("good", "", OnScreen: false),
                new("place_name", "Place"),
                new("name", "Good"),
                .. Columns,
                new("used_t", "", OnScreen: false),
                new("counted_t", "counted, t", Figure.Short),
                new("stake_musd", "stands on it", Figure.Short),
            ],
            [
                .. answers.SelectMany(a =>
                    GdpSentences
                        .Felt(a)
                        .Select(g =>
                            Stakes(
                                names,
                                a,
                                g.Good,
                                Row(
                                    [a.Risk.Place, g.Good, names.Heading(a.Risk.Place), names.GoodHeading(g.Good)],
                                    g.Loss
                                )
                            )
                        )
                        .Append([
                            .. Row([a.Risk.Place, "all", names.Heading(a.Risk.Place), "All together"], a.Risk.Total),
                            null,
                            null,
                            null,
                        ])
                ),
            ]
        );

    private static IReadOnlyList<object?> Stakes(
        WorldNames names,
        GdpAnswer answer,
        string good,
        IReadOnlyList<object?> row
    )
    {
        GoodStake? stake = answer.Stakes.FirstOrDefault(s => s.Good == good);
        return [.. row, GdpSentences.Used(names, answer, good), stake?.Tonnes, stake?.ValueAdded];
    }

    private static IndicatorColumn[] Columns =>
        [
            new("direct_musd", "direct", Figure.Short),
            new("propagated_musd", "propagated", Figure.Short),
            new("programme_musd", "programme", Figure.Short),
            new("low_musd", "low", Figure.Short),
            new("central_musd", "central", Figure.Short),
            new("high_musd", "high", Figure.Short),
            new("low_method", "", OnScreen: false),
            new("central_method", "", OnScreen: false),
            new("high_method", "", OnScreen: false),
        ];

    private static IReadOnlyList<object?> Row(string[] labels, LossBracket loss) =>
        [
            .. labels,
            loss.Direct,
            loss.Propagated,
            loss.Programme,
            loss.Low,
            loss.Central,
            loss.High,
            .. loss.Ordered.Select(o => o.Method),
        ];

    private static string Notes(InputOutputData data)
    {
        GdpParameters p = data.Parameters;
        string year = string.Join(", ", data.Tables.Select(t => $"{t.Place} {t.Year}"));
        return $"direct: each sector loses what its scarcest input forbids, once {Figure.Days(p.StockDays)} of stock are used up, times {Figure.Percent(p.Criticality)}. propagated: customers feel it over {Figure.Days(p.InputStockDays)}, suppliers sell less. programme: the most value added that is left when every input is indispensable and goes where it is worth most. Low, central and high are the least, the middle and the greatest of the three. Each place stands on its own: what its loss does to others abroad is not counted. Input–output tables: {year}; parameters are assumptions with ranges in parameters.csv. See docs/gdp.md.";
    }
}
