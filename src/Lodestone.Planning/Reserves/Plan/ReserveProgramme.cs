using System.Globalization;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

namespace Lodestone.Planning;

/// <summary>
/// The two-stage stochastic linear programme of a reserve. First stage: tonnes q(g,t) bought and offtake y(g); second stage, in each
/// future s: tonnes w(s,g,k) used of piece k of the curve of loss avoided, v of offtake.
/// <code>
/// max  Σ_s p_s d(τ_s) B_s − ε cost          B_s = Σ a(s,g,k) (w + θ v)
///      Σ_k w(s,g,k) ≤ X(g, τ_s)             X(g,t) = Σ_{t' &lt; t} q(g,t') (1 − l)^(t − t')
///      w + v ≤ width of the piece           Σ_k v ≤ y(g) ≤ Y(g)
///      q(g,t) ≤ depth of the market         Σ price q d + holding, rotation, fees ≤ budget
///      X(g, end of buying) ≥ least stock
/// </code>
/// With a weight λ on the tail the objective is <c>(1 − λ) mean − λ CVaR</c> of the losses L_s − B_s (Rockafellar and Uryasev 2000).
/// </summary>
public static class ReserveProgramme
{
    private const double Least = 1e-3;

    /// <summary>A dollar of cost against a dollar of loss avoided, so that money that avoids nothing stays in the budget.</summary>
    private const double Thrift = 1e-6;
    private const double Million = 1e6;

    /// <summary>Solves the problem.</summary>
    /// <param name="problem">Given numbers.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    /// <exception cref="NoSolutionException">The solver has no certified optimum; the message says why, and for a target
    /// that cannot be met what it would take.</exception>
    public static ReservePlan Solve(ReserveProblem problem, CancellationToken cancellation = default)
    {
        problem.Check();
        var goods = new IndexSet("good", problem.Items.Select(item => item.Good));
        var periods = new IndexSet("period", Enumerable.Range(0, problem.BuyPeriods).Select(Label));
        Formulation model = new();
        Domain buying = Domain.Product(goods, periods);
        VariableBlock bought = model.Variables(
            "bought",
            buying,
            LabelledData.Constant("nothing", buying, 0),
            LabelledData.From("depth", buying, at => Item(problem, at[0]).MostPerPeriod)
        );
        Domain byGood = Domain.Product(goods);
        VariableBlock offtake = model.Variables(
            "offtake",
            byGood,
            LabelledData.Constant("none", byGood, 0),
            LabelledData.From("most", byGood, at => Item(problem, at[0]).Offtake?.Most ?? 0)
        );
        var cost = new ReserveCost(problem, buying, byGood);
        LinearBlock buyingCost = (cost.Buying * bought).Sum();
        LinearBlock holdingCost = (cost.Holding * bought).Sum() + (cost.Fees * offtake).Sum();
        ConstraintBlock budget = model.AtMost(
            "budget",
            "Buying, holding and offtake fees stay within the budget",
            buyingCost + holdingCost,
            problem.Budget / Million
        );
        var target = ReserveTarget.Add(problem, model, bought);
        var stage = new ReserveSecondStage(problem, model, bought, offtake);
        LinearBlock worth = stage.Avoided((1 - problem.TailWeight) * 1.0);
        if (problem.TailWeight > 0 && problem.Samples.Count > 0)
        {
            worth -= problem.TailWeight * stage.TailLoss();
        }

        model.Maximise(worth - (Thrift * (buyingCost + holdingCost)));
        var solver = new CertifiedSolver(new HighsSolver());
        SolveResult result = solver.Solve(model, cancellation: cancellation);
        if (result is InfeasibleResult)
        {
            throw new NoSolutionException(target.Explain(model, solver, budget, cancellation));
        }

        Solution solution = result.RequireOptimal();
        return Plan(problem, solution, bought, offtake, buyingCost, holdingCost, budget, stage);
    }

    private static ReservePlan Plan(
        ReserveProblem problem,
        Solution solution,
        VariableBlock bought,
        VariableBlock offtake,
        LinearBlock buyingCost,
        LinearBlock holdingCost,
        ConstraintBlock budget,
        ReserveSecondStage stage
    )
    {
        LabelledData tonnes = solution.Values(bought);
        LabelledData rights = solution.Values(offtake);
        Purchase[] purchases =
        [
            .. from item in problem.Items
            from period in Enumerable.Range(0, problem.BuyPeriods)
            let amount = tonnes[item.Good, Label(period)]
            where amount >= Least
            select new Purchase(item.Good, period, amount, amount * item.Price),
        ];
        double[] losses = stage.LossesWith(solution);
        return new ReservePlan
        {
            Purchases = purchases,
            Stock = problem.Items.ToDictionary(
                item => item.Good,
                item => ReserveStock.At(item, purchases, problem.BuyPeriods, problem.YearsPerPeriod)
            ),
            Offtake = problem.Items.ToDictionary(item => item.Good, item => rights[item.Good]),
            BuyingCost = solution.Values(buyingCost)[[]] * Million,
            HoldingCost = solution.Values(holdingCost)[[]] * Million,
            ExpectedLoss = problem.Samples.Sum(sample => sample.Weight * sample.Loss),
            ExpectedAvoided = problem.Samples.Select((s, i) => s.Weight * (s.Loss - losses[i])).Sum(),
            TailLoss = TailOf(problem, losses),
            MarginalAvoided = Math.Max(solution.Duals(budget)[[]], 0),
            Certificate = solution.Certificate,
        };
    }

    /// <summary>Mean of the worst part of the losses, calm futures included.</summary>
    private static double TailOf(ReserveProblem problem, double[] losses)
    {
        double left = problem.Tail;
        double sum = 0;
        foreach (
            (double loss, double weight) in losses
                .Zip(problem.Samples.Select(s => s.Weight))
                .OrderByDescending(l => l.First)
        )
        {
            double taken = Math.Min(left, weight);
            sum += taken * loss;
            left -= taken;
        }

        return sum / problem.Tail;
    }

    internal static string Label(int period) => period.ToString(CultureInfo.InvariantCulture);

    internal static ReserveItem Item(ReserveProblem problem, string good) =>
        problem.Items.First(item => item.Good == good);
}
