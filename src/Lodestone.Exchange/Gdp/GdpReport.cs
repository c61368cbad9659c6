using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>GDP at risk as a report: place × sector × three methods with the bracket, and each good alone.</summary>
public static class GdpReport
{
    private const double Million = 1e6;
    private const double LeastShown = 0.05;
    private const double Nothing = 1e-6;

    /// <summary>Part of a use above which all of it is counted.</summary>
    private const double All = 0.995;

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
        IndicatorTable all = Table(names, answers, _ => true);
        List<string> summary = [.. answers.Select(a => Headline(names, a, scenario))];
        summary.AddRange(answers.SelectMany(a => Joint(names, a)));
        summary.AddRange(answers.SelectMany(a => Stake(names, a)));
        summary.AddRange(answers.SelectMany(a => NotCounted(names, a)));
        if (without.Count > 0)
        {
            summary.Add(
                $"Not counted for want of an input–output table: {Phrase.List([.. without.Select(names.Place)], 6)}."
            );
        }

        return new IndicatorReport(
            "gdp",
            $"GDP at risk: {scenario.Title}",
            $"{AtlasData.Of(world)}; {data.Name} {data.Version}",
            summary,
            [
                ("Value added lost over the horizon, USD m", Table(names, answers, l => l.High >= LeastShown)),
                ("Each good alone, USD m", Goods(names, answers)),
            ],
            all,
            [Notes(data)]
        )
        {
            Schema = "lodestone.gdp/1",
        };
    }

    private static string Headline(WorldNames names, GdpAnswer answer, Scenario scenario)
    {
        LossBracket total = answer.Risk.Total;
        string span = $"{Phrase.Of(scenario.Horizon.Start)} to {Phrase.Of(scenario.Horizon.Last)}";
        string place = names.Heading(answer.Risk.Place);
        if (total.High < Nothing)
        {
            return $"{place}: no value added is lost from {span}.";
        }

        string method = total.Ordered[1].Method;
        (EconomicSector sector, LossBracket loss) = answer.Risk.Sectors.MaxBy(s => s.Loss.By(method));
        string most =
            total.Central < Nothing
                ? ""
                : $"; most of the first in {sector.Name} ({Figure.Dollars(loss.By(method) * Million)})";
        return $"{place}: {Figure.Dollars(total.Central * Million)} of value added is lost from {span} ({method}), between {Figure.Dollars(total.Low * Million)} ({total.Ordered[0].Method}) and {Figure.Dollars(total.High * Million)} ({total.Ordered[2].Method}){most}.";
    }

    private static IEnumerable<string> Joint(WorldNames names, GdpAnswer answer)
    {
        IReadOnlyList<(string Good, LossBracket Loss)> goods = Felt(answer);
        if (goods.Count > 1)
        {
            LossBracket sum = goods.Aggregate(default(LossBracket), (s, a) => s + a.Loss);
            yield return $"Each of its {goods.Count} short goods alone, summed: {Figure.Dollars(sum.Central * Million)}, between {Figure.Dollars(sum.Low * Million)} and {Figure.Dollars(sum.High * Million)}.";
        }
    }

    /// <summary>What stands on the good that costs most: a bound on its direct loss, and the first place to look when it seems low or high.</summary>
    private static IEnumerable<string> Stake(WorldNames names, GdpAnswer answer)
    {
        if (Felt(answer) is [var (first, _), ..] && answer.Stakes.FirstOrDefault(s => s.Good == first) is { } stake)
        {
            double used = Used(names, answer, first);
            bool all = stake.Tonnes >= All * used;
            string tonnes = all
                ? $"the {Figure.Tonnes(stake.Tonnes)}"
                : $"{Figure.Tonnes(stake.Tonnes)} of the {Figure.Tonnes(used)}";
            string bound = all
                ? "so a year without it cannot cost more directly; what comes in within parts and machines made elsewhere is not counted"
                : "so a year without it cannot cost these uses more directly; the others, without a value added per tonne or a sector, are not counted, nor is what comes in within parts and machines made elsewhere";
            yield return $"{Figure.Dollars(stake.ValueAdded * Million)} of value added a year stands on {tonnes} of {names.Good(first)} that {names.Place(answer.Risk.Place)} uses as such, {bound}.";
        }
    }

    /// <summary>t a year that final uses of a place take in the base year.</summary>
    private static double Used(WorldNames names, GdpAnswer answer, string good) =>
        names.World.Demands.Where(d => d.Good == good && d.Place == answer.Risk.Place).Sum(d => d.QuantityPerYear);

    /// <summary>Goods whose loss alone is worth a line.</summary>
    private static IReadOnlyList<(string Good, LossBracket Loss)> Felt(GdpAnswer answer) =>
        [.. answer.Alone.Where(g => g.Loss.High >= LeastShown).OrderByDescending(g => g.Loss.Central)];

    private static IEnumerable<string> NotCounted(WorldNames names, GdpAnswer answer)
    {
        foreach (IGrouping<string, UncountedUse> reason in answer.NotCounted.GroupBy(u => u.Reason))
        {
            string[] uses = [.. reason.Select(u => $"{names.Good(u.Good)} in {names.Sector(u.AtlasSector)}")];
            yield return $"Uses with {reason.Key} are not counted: {CutReport.Named(uses)}.";
        }
    }

    private static IndicatorTable Table(
        WorldNames names,
        IReadOnlyList<GdpAnswer> answers,
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
                    Felt(a)
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
        return [.. row, Used(names, answer, good), stake?.Tonnes, stake?.ValueAdded];
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
        return $"direct: each sector loses what its scarcest input forbids, once {Figure.Days(p.StockDays)} of stock are used up, times {Figure.Percent(p.Criticality)}. propagated: customers feel it over {Figure.Days(p.InputStockDays)}, suppliers sell less. programme: the most value added that is left when every input is indispensable and goes where it is worth most. Low, central and high are the least, the middle and the greatest of the three. Input–output table: {year}; parameters are assumptions with ranges in parameters.csv. See docs/gdp.md.";
    }
}
