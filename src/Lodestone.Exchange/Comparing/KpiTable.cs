using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Headline numbers of several outcomes of one world, over the whole horizon.</summary>
public static class KpiTable
{
    /// <summary>What rows of value added lost begin with.</summary>
    public const string Lost = "Value added lost";

    private const int MostGoods = 6;

    /// <summary>Tonnes short by good, missing shares by member, price peaks, money.</summary>
    public static IReadOnlyList<Kpi> Of(IReadOnlyList<Outcome> outcomes, WorldNames names)
    {
        IReadOnlyList<IReadOnlyList<Shortage>> all =
        [
            .. outcomes.Select(o => Shortage.OfFinalUse(o, new Window(0, o.Scenario.Horizon.Periods))),
        ];
        bool Counts(string place) => names.Members.Count == 0 || names.Members.Contains(place);
        string whose = names.Members.Count == 0 ? "all places" : "members";
        List<string> goods =
        [
            .. all.SelectMany(s => s)
                .Where(s => s.Tells && Counts(s.Place))
                .GroupBy(s => s.Good, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum(s => s.Tonnes) * names.Price(g.Key))
                .Select(g => g.Key)
                .Take(MostGoods),
        ];
        List<string> restricted =
        [
            .. outcomes.SelectMany(o => Cut.Of(o.Scenario).Goods).Distinct(StringComparer.Ordinal),
        ];
        string[] dear = [.. goods.Union(restricted, StringComparer.Ordinal).Take(MostGoods)];
        IReadOnlyList<OutcomeByGood> split = [.. outcomes.Select(o => new OutcomeByGood(o, dear))];
        var kpis = new List<Kpi>();
        foreach (string good in goods)
        {
            double Missing(IReadOnlyList<Shortage> s) =>
                s.Where(x => x.Good == good && Counts(x.Place)).Sum(x => x.Tonnes);
            double Need(IReadOnlyList<Shortage> s) => s.Where(x => x.Good == good && Counts(x.Place)).Sum(x => x.Need);
            kpis.Add(
                new Kpi(
                    $"{Phrase.Sentence(names.Good(good))} short, {whose}, t",
                    [.. all.Select(s => (double?)Missing(s))],
                    RowScale.Tonnes
                )
            );
            kpis.Add(
                new Kpi(
                    $"{Phrase.Sentence(names.Good(good))} short, {whose}, % of need",
                    [.. all.Select(s => Need(s) > 0 ? Missing(s) / Need(s) : (double?)null)],
                    RowScale.Share
                )
            );
        }

        foreach (string good in dear)
        {
            kpis.Add(
                new Kpi(
                    $"{Phrase.Sentence(names.Good(good))}, highest price, × base",
                    [.. split.Select((o, i) => PriceReach.Of(o[good], good, Restrictors(outcomes[i], good))?.Peak)],
                    RowScale.Multiple
                )
            );
        }

        kpis.Add(Money($"{Lost}, " + whose + ", USD m", outcomes, Variables.GdpLoss, Counts));
        kpis.Add(Money("Support payments, USD m", outcomes, Variables.SupportPayment, _ => true));
        kpis.Add(Money("Duties paid, USD m", outcomes, Variables.FlowDuty, _ => true));
        return
        [
            .. kpis.Where(k =>
                k.Values.Any(v => v is not (null or 0)) || k.Name.Contains("short", StringComparison.Ordinal)
            ),
        ];
    }

    private static IReadOnlyList<string> Restrictors(Outcome outcome, string good)
    {
        Cut cut = Cut.Of(outcome.Scenario);
        return cut.Goods.Contains(good) ? cut.Exporters : [];
    }

    private static Kpi Money(
        string name,
        IReadOnlyList<Outcome> outcomes,
        string variable,
        Func<string, bool> counts
    ) =>
        new(
            name,
            [
                .. outcomes.Select(o =>
                {
                    List<double> rows =
                    [
                        .. o
                            .Rows.Where(r => r.Period >= 0 && r.Variable == variable && counts(r.Place))
                            .Select(r => r.Value / 1e6),
                    ];
                    return rows.Count == 0 ? null : (double?)rows.Sum();
                }),
            ],
            RowScale.Millions
        );
}
