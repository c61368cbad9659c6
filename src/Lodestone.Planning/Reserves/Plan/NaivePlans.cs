namespace Lodestone.Planning;

/// <summary>Plans without a model, under the same budget, market depth and costs: what a plan must beat.</summary>
public static class NaivePlans
{
    private const int Steps = 100;

    /// <summary>Equal money for every good; money by the value of use; equal days of use; nothing. Tonnes by good.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, double> Tonnes)> Of(
        ReserveProblem problem,
        IReadOnlyDictionary<string, double> use
    )
    {
        double[] value = [.. problem.Items.Select(item => item.Price * use[item.Good])];
        double all = value.Sum();
        return
        [
            ("equal split", Shared(problem, problem.Items.Select(_ => 1.0 / problem.Items.Count))),
            ("value share", Shared(problem, value.Select(v => all > 0 ? v / all : 0))),
            ("days of use", Days(problem, use)),
            ("buy nothing", problem.Items.ToDictionary(item => item.Good, _ => 0.0)),
        ];
    }

    /// <summary>Present value of a tonne bought evenly over the buying periods and held to the end, USD.</summary>
    public static double UnitCost(ReserveProblem problem, ReserveItem item)
    {
        double sum = 0;
        double rate = (item.HoldingRate + item.RotationRate) * problem.YearsPerPeriod;
        for (int bought = 0; bought < problem.BuyPeriods; bought++)
        {
            sum += ReserveCost.Factor(problem, bought);
            for (int t = bought + 1; t <= problem.Periods; t++)
            {
                sum +=
                    rate * ReserveStock.Left(item, bought, t, problem.YearsPerPeriod) * ReserveCost.Factor(problem, t);
            }
        }

        return item.Price * sum / problem.BuyPeriods;
    }

    /// <summary>Cost of tonnes bought evenly, present value, USD.</summary>
    public static double Cost(ReserveProblem problem, IReadOnlyDictionary<string, double> tonnes) =>
        problem.Items.Sum(item => UnitCost(problem, item) * tonnes[item.Good]);

    private static Dictionary<string, double> Shared(ReserveProblem problem, IEnumerable<double> shares) =>
        problem
            .Items.Zip(shares)
            .ToDictionary(
                pair => pair.First.Good,
                pair =>
                    Math.Min(problem.Budget * pair.Second / UnitCost(problem, pair.First), Most(problem, pair.First))
            );

    private static double Most(ReserveProblem problem, ReserveItem item) => item.MostPerPeriod * problem.BuyPeriods;

    private static Dictionary<string, double> Days(ReserveProblem problem, IReadOnlyDictionary<string, double> use)
    {
        Dictionary<string, double> At(double years) =>
            problem.Items.ToDictionary(
                item => item.Good,
                item => Math.Min(years * use[item.Good], Most(problem, item))
            );
        double low = 0;
        double high = 100;
        for (int step = 0; step < Steps; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = Cost(problem, At(middle)) <= problem.Budget ? (middle, high) : (low, middle);
        }

        return At(low);
    }
}
