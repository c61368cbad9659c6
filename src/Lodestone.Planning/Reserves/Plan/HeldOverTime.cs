namespace Lodestone.Planning;

/// <summary>
/// What a plan holds when a disruption strikes: with the chance <paramref name="Early"/> while it is still buying, then what it
/// holds on average, later all of it. Offtake counts as the tonnes in stock it is worth.
/// </summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Cost">Present value, USD.</param>
/// <param name="Early">Chance that a disruption within the horizon strikes while the plan is still buying.</param>
/// <param name="While">Held on average while buying, by good, t.</param>
/// <param name="Then">Held when buying is done, by good, t.</param>
public sealed record HeldOverTime(
    string Name,
    double Cost,
    double Early,
    IReadOnlyDictionary<string, double> While,
    IReadOnlyDictionary<string, double> Then
)
{
    /// <summary>What a plan of the programme holds.</summary>
    public static HeldOverTime Of(string name, ReserveProblem problem, ReservePlan plan)
    {
        Dictionary<string, double> At(Func<ReserveItem, double> stock) =>
            problem.Items.ToDictionary(
                item => item.Good,
                item => stock(item) + (plan.Offtake[item.Good] * (item.Offtake?.Worth ?? 0))
            );
        return new HeldOverTime(
            name,
            plan.Cost,
            EarlyOf(problem),
            At(item =>
                Enumerable
                    .Range(0, problem.BuyPeriods)
                    .Average(t => ReserveStock.At(item, plan.Purchases, t, problem.YearsPerPeriod))
            ),
            At(item => plan.Stock[item.Good])
        );
    }

    /// <summary>What a plan that buys evenly holds.</summary>
    public static HeldOverTime Evenly(string name, ReserveProblem problem, IReadOnlyDictionary<string, double> tonnes)
    {
        double share = (problem.BuyPeriods - 1) / (2.0 * problem.BuyPeriods);
        return new HeldOverTime(
            name,
            NaivePlans.Cost(problem, tonnes),
            EarlyOf(problem),
            tonnes.ToDictionary(good => good.Key, good => good.Value * share),
            tonnes
        );
    }

    private static double EarlyOf(ReserveProblem problem) => (double)problem.BuyPeriods / problem.Periods;
}
