using System.Globalization;
using Lodestone.Optimization;

namespace Lodestone.Planning;

/// <summary>The least stock of a plan, X(g, end of buying) ≥ m(g), and what it would take where it cannot be had.</summary>
internal sealed class ReserveTarget
{
    private const double Million = 1e6;
    private const double Thousand = 1000;

    /// <summary>Dollars of budget that give way before a dollar's worth of the target does.</summary>
    private const double MoneyFirst = 1000;

    private readonly ReserveProblem _problem;
    private readonly ConstraintBlock? _least;

    private ReserveTarget(ReserveProblem problem, ConstraintBlock? least)
    {
        _problem = problem;
        _least = least;
    }

    /// <summary>Adds the target to the programme; nothing where there is none.</summary>
    public static ReserveTarget Add(ReserveProblem problem, Formulation model, VariableBlock bought, IndexSet pools)
    {
        if (problem.LeastStock.All(least => least.Tonnes <= 0))
        {
            return new ReserveTarget(problem, null);
        }

        LabelledData left = LabelledData.From(
            "left when buying ends",
            bought.Domain,
            at => Left(problem, ReserveProgramme.Item(problem, at[0]), int.Parse(at[2], CultureInfo.InvariantCulture))
        );
        LinearBlock stock = (left * bought)
            .Sum("period")
            .GroupBy("site", pools, site => problem.Sites.First(s => s.Name == site).Pool)
            .Where(at => Least(problem, at[0], at[1]) > 0);
        LabelledData least = LabelledData.From("least stock", stock.Domain, at => Least(problem, at[0], at[1]));
        return new ReserveTarget(
            problem,
            model.AtLeast("target", "tonnes of {good} in stock when buying ends ({pool})", stock, least)
        );
    }

    /// <summary>
    /// Why there is no plan, by the cheapest relaxation in which money gives way before tonnes: what no money buys within the depth
    /// of the market, and what the rest costs above the budget.
    /// </summary>
    /// <param name="model">The programme without a solution.</param>
    /// <param name="solver">Solver.</param>
    /// <param name="budget">Its budget, million USD.</param>
    /// <param name="cancellation">Gives up.</param>
    public string Explain(
        Formulation model,
        CertifiedSolver solver,
        ConstraintBlock budget,
        CancellationToken cancellation
    )
    {
        // Rows of the second stage hold with nothing used, so that only the budget and the target need to give way.
        Relaxation relaxation = new InfeasibilityExplainer(solver).Relaxation(
            model,
            (block, element) =>
                block == budget ? 1
                : block == _least ? MoneyFirst * Item(block, element).Price / Million
                : double.PositiveInfinity,
            cancellation
        );
        string[] scarce =
        [
            .. relaxation
                .Steps.Where(step => step.Block == _least)
                .Select(step => Market(step.Block.Domain.Labels(step.Element), step.Amount)),
        ];
        IEnumerable<string> money = relaxation
            .Steps.Where(step => step.Block == budget)
            .Select(step =>
                $"what can be had costs USD {Short(step.Amount)} million more than the budget of USD {Short(_problem.Budget / Million)} million"
            );
        IEnumerable<string> markets =
            scarce.Length == 0
                ? []
                :
                [
                    $"in {Short(_problem.BuyPeriods * _problem.YearsPerPeriod)} years of buying without being the shock itself the market yields {string.Join(", ", scarce)}",
                ];
        return $"the stock asked for cannot be held: {string.Join("; ", markets.Concat(money))}";
    }

    private string Market(string[] at, double amount)
    {
        double least = Least(_problem, at[0], at[1]);
        string where = at[1] == ReserveSite.Shared ? "" : $" for {at[1]}";
        return $"{Short(least + amount)} of {Short(least)} t of {at[0]}{where}";
    }

    private static string Short(double value) =>
        Math.Abs(value) >= Thousand
            ? value.ToString("#,0", CultureInfo.InvariantCulture)
            : value.ToString("G3", CultureInfo.InvariantCulture);

    private ReserveItem Item(ConstraintBlock block, int element) =>
        ReserveProgramme.Item(_problem, block.Domain.Labels(element)[0]);

    private static double Least(ReserveProblem problem, string good, string pool) =>
        problem.LeastStock.Where(least => least.Good == good && least.Site == pool).Sum(least => least.Tonnes);

    private static double Left(ReserveProblem problem, ReserveItem item, int period) =>
        ReserveStock.Left(item, period, problem.BuyPeriods, problem.YearsPerPeriod);
}
