namespace Lodestone.Planning;

/// <summary>
/// What a plan holds when a disruption strikes: with the chance <paramref name="Early"/> while it is still buying, then what it
/// holds on average, later all of it. Offtake counts as the tonnes in stock it is worth.
/// </summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Cost">Present value, USD.</param>
/// <param name="Early">Chance that a disruption within the horizon strikes while the plan is still buying.</param>
/// <param name="While">Held on average while buying, by place and good.</param>
/// <param name="Then">Held when buying is done, by place and good.</param>
public sealed record HeldOverTime(
    string Name,
    double Cost,
    double Early,
    IReadOnlyList<ReserveHolding> While,
    IReadOnlyList<ReserveHolding> Then
)
{
    /// <summary>What a plan of the programme holds.</summary>
    public static HeldOverTime Of(string name, ReserveRequest request, ReserveProblem problem, ReservePlan plan) =>
        new(
            name,
            plan.Cost,
            EarlyOf(problem),
            At(
                request,
                problem,
                plan,
                (item, site) =>
                    Enumerable
                        .Range(0, problem.BuyPeriods)
                        .Average(t => ReserveStock.At(item, site, plan.Purchases, t, problem.YearsPerPeriod))
            ),
            At(
                request,
                problem,
                plan,
                (item, site) => plan.StockAt.Single(held => held.Good == item.Good && held.Site == site).Tonnes
            )
        );

    /// <summary>The same tonnes split among all holders by use.</summary>
    public HeldOverTime ByUse(string name, ReserveRequest request) =>
        this with
        {
            Name = name,
            While = Spread(request, Tonnes(While)),
            Then = Spread(request, Tonnes(Then)),
        };

    /// <summary>What a plan that buys evenly holds, split among all holders by use.</summary>
    public static HeldOverTime Evenly(
        string name,
        ReserveRequest request,
        ReserveProblem problem,
        IReadOnlyDictionary<string, double> tonnes
    )
    {
        double share = (problem.BuyPeriods - 1) / (2.0 * problem.BuyPeriods);
        return new HeldOverTime(
            name,
            NaivePlans.Cost(problem, tonnes),
            EarlyOf(problem),
            Spread(request, tonnes.ToDictionary(good => good.Key, good => good.Value * share)),
            Spread(request, tonnes)
        );
    }

    /// <summary>Tonnes by good.</summary>
    public static IReadOnlyDictionary<string, double> Tonnes(IEnumerable<ReserveHolding> holdings) =>
        holdings.GroupBy(h => h.Good).ToDictionary(good => good.Key, good => good.Sum(h => h.Tonnes));

    private static ReserveHolding[] At(
        ReserveRequest request,
        ReserveProblem problem,
        ReservePlan plan,
        Func<ReserveItem, string, double> stock
    )
    {
        IEnumerable<ReserveHolding> stocks =
            from item in problem.Items
            from site in problem.Sites
            from held in ReserveMeasurement.Held(request, item.Good, site.Places, stock(item, site.Name))
            select held;
        IEnumerable<ReserveHolding> rights =
            from item in problem.Items
            from right in plan.OfftakeAt
            where right.Good == item.Good
            from held in ReserveMeasurement.Held(
                request,
                item.Good,
                right.Site,
                right.Tonnes * (item.Offtake?.Worth ?? 0)
            )
            select held;
        return
        [
            .. stocks
                .Concat(rights)
                .GroupBy(held => (held.Place, held.Good))
                .Select(held => new ReserveHolding(held.Key.Place, held.Key.Good, held.Sum(h => h.Tonnes))),
        ];
    }

    private static ReserveHolding[] Spread(ReserveRequest request, IReadOnlyDictionary<string, double> tonnes) =>
        [
            .. tonnes.SelectMany(good =>
                ReserveMeasurement.Held(request, good.Key, [.. request.Sites[good.Key].Keys], good.Value)
            ),
        ];

    private static double EarlyOf(ReserveProblem problem) => (double)problem.BuyPeriods / problem.Periods;
}
