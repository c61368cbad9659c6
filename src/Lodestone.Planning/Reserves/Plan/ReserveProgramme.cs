using System.Globalization;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;

namespace Lodestone.Planning;

/// <summary>
/// The two-stage stochastic linear programme of a reserve. First stage: tonnes q(g,i,t) of a good bought for a site, and offtake
/// y(g,h) of a pool h; second stage, in each future s: tonnes w(s,g,h,k) used of piece k of the curve of loss avoided, v of offtake.
/// <code>
/// max  Σ_s p_s d(τ_s) B_s − ε cost          B_s = Σ a(s,g,h,k) (w + θ v)
///      Σ_k w(s,g,h,k) ≤ Σ_{i in h} X(g,i,τ_s)   X(g,i,t) = Σ_{t' &lt; t} q(g,i,t') (1 − l)^(t − t')
///      w + v ≤ width of the piece           Σ_k v ≤ y(g,h),  Σ_h y ≤ Y(g)
///      Σ_i q(g,i,t) ≤ depth of the market   Σ price q d + holding, rotation, fees ≤ budget
///      Σ_{i in h} X(g,i, end of buying) ≥ least stock
/// </code>
/// With a weight λ on the tail the objective is <c>(1 − λ) mean − λ CVaR</c> of the losses L_s − B_s (Rockafellar and Uryasev 2000).
/// </summary>
public sealed class ReserveProgramme
{
    private const double Least = 1e-3;

    /// <summary>A dollar of cost against a dollar of loss avoided, so that money that avoids nothing stays in the budget.</summary>
    private const double Thrift = 1e-6;
    private const double Million = 1e6;

    private readonly ReserveProblem _problem;
    private readonly Formulation _model = new();
    private readonly VariableBlock _bought;
    private readonly VariableBlock _offtake;
    private readonly LinearBlock _buyingCost;
    private readonly LinearBlock _holdingCost;
    private readonly ConstraintBlock _budget;
    private readonly ReserveTarget _target;
    private readonly ReserveSecondStage _stage;

    /// <summary>States the programme.</summary>
    /// <param name="problem">Given numbers.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    public ReserveProgramme(ReserveProblem problem)
    {
        problem.Check();
        _problem = problem;
        var goods = new IndexSet("good", problem.Items.Select(item => item.Good));
        var sites = new IndexSet("site", problem.Sites.Select(site => site.Name));
        var pools = new IndexSet("pool", problem.Pools);
        var periods = new IndexSet("period", Enumerable.Range(0, problem.BuyPeriods).Select(Label));
        Domain buying = Domain.Product(goods, sites, periods);
        _bought = _model.Variables(
            "bought",
            buying,
            LabelledData.Constant("nothing", buying, 0),
            LabelledData.From("most", buying, at => Item(problem, at[0]).MostPerPeriod)
        );
        Domain rights = Domain.Product(goods, pools);
        _offtake = _model.Variables(
            "offtake",
            rights,
            LabelledData.Constant("none", rights, 0),
            LabelledData.From("most", rights, at => Item(problem, at[0]).Offtake?.Most ?? 0)
        );
        OneMarket();
        var cost = new ReserveCost(problem, buying, rights);
        _buyingCost = (cost.Buying * _bought).Sum();
        _holdingCost = (cost.Holding * _bought).Sum() + (cost.Fees * _offtake).Sum();
        _budget = _model.AtMost(
            "budget",
            "Buying, holding and offtake fees stay within the budget",
            _buyingCost + _holdingCost,
            problem.Budget / Million
        );
        _target = ReserveTarget.Add(problem, _model, _bought, pools);
        _stage = new ReserveSecondStage(problem, _model, _bought, _offtake);
        LinearBlock worth = _stage.Avoided((1 - problem.TailWeight) * 1.0);
        if (problem.TailWeight > 0 && problem.Samples.Count > 0)
        {
            worth -= problem.TailWeight * _stage.TailLoss();
        }

        _model.Maximise(worth - (Thrift * (_buyingCost + _holdingCost)));
    }

    /// <summary>The programme in columns and rows: what is solved, and what <see cref="LpWriter"/> and <see cref="MpsWriter"/> write.</summary>
    public Programme Columns() => _model.Compile();

    /// <summary>Solves the problem.</summary>
    /// <param name="problem">Given numbers.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    /// <exception cref="NoSolutionException">As <see cref="Solve(CancellationToken)"/>.</exception>
    public static ReservePlan Solve(ReserveProblem problem, CancellationToken cancellation = default) =>
        new ReserveProgramme(problem).Solve(cancellation);

    /// <summary>Solves the programme.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NoSolutionException">The solver has no certified optimum; the message says why, and for a target
    /// that cannot be met what it would take.</exception>
    public ReservePlan Solve(CancellationToken cancellation = default)
    {
        var solver = new CertifiedSolver(new HighsSolver());
        SolveResult result = solver.Solve(_model, cancellation: cancellation);
        if (result is InfeasibleResult)
        {
            throw new NoSolutionException(_target.Explain(_model, solver, _budget, cancellation));
        }

        return Plan(result.RequireOptimal());
    }

    /// <summary>Sites buy in one market, and pools contract from it.</summary>
    private void OneMarket()
    {
        if (_problem.Sites.Count > 1)
        {
            LinearBlock bought = ((LinearBlock)_bought).Sum("site");
            LabelledData depth = LabelledData.From("depth", bought.Domain, at => Item(_problem, at[0]).MostPerPeriod);
            _model.AtMost("depth", "No more {good} is bought in {period} than the market yields", bought, depth);
        }

        if (_problem.Pools.Count() > 1)
        {
            LinearBlock contracted = ((LinearBlock)_offtake).Sum("pool");
            LabelledData most = LabelledData.From(
                "offered",
                contracted.Domain,
                at => Item(_problem, at[0]).Offtake?.Most ?? 0
            );
            _model.AtMost("offered", "No more offtake of {good} is contracted than is offered", contracted, most);
        }
    }

    private ReservePlan Plan(Solution solution)
    {
        LabelledData tonnes = solution.Values(_bought);
        LabelledData rights = solution.Values(_offtake);
        Purchase[] purchases =
        [
            .. from item in _problem.Items
            from site in _problem.Sites
            from period in Enumerable.Range(0, _problem.BuyPeriods)
            let amount = tonnes[item.Good, site.Name, Label(period)]
            where amount >= Least
            select new Purchase(item.Good, site.Name, period, amount, amount * item.Price),
        ];
        double[] losses = _stage.LossesWith(solution);
        return new ReservePlan
        {
            Purchases = purchases,
            StockAt =
            [
                .. from item in _problem.Items
                from site in _problem.Sites
                select new HeldAt(
                    item.Good,
                    site.Name,
                    ReserveStock.At(item, site.Name, purchases, _problem.BuyPeriods, _problem.YearsPerPeriod)
                ),
            ],
            OfftakeAt =
            [
                .. from item in _problem.Items
                from pool in _problem.Pools
                select new HeldAt(item.Good, pool, rights[item.Good, pool]),
            ],
            BuyingCost = solution.Values(_buyingCost)[[]] * Million,
            HoldingCost = solution.Values(_holdingCost)[[]] * Million,
            ExpectedLoss = _problem.Samples.Sum(sample => sample.Weight * sample.Loss),
            ExpectedAvoided = _problem.Samples.Select((s, i) => s.Weight * (s.Loss - losses[i])).Sum(),
            TailLoss = TailOf(_problem, losses),
            MarginalAvoided = Math.Max(solution.Duals(_budget)[[]], 0),
            Objective = solution.Objective,
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
