namespace Lodestone.Planning;

/// <summary>
/// Plans a reserve and tries the plan: measures in the engine what stocks avoid, solves the stochastic programme, puts the plan into
/// the engine on fresh draws, and does the same with plans made without a model.
/// </summary>
public sealed class ReserveStudy
{
    private const double PeriodsPerYear = 4;

    private readonly ReserveRequest _request;
    private readonly IReserveStage _stage;

    /// <summary>Measures.</summary>
    /// <param name="request">Question.</param>
    /// <param name="stage">The engine.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    /// <exception cref="Optimization.NoSolutionException">The least stock cannot be held; said before anything is measured.</exception>
    public ReserveStudy(ReserveRequest request, IReserveStage stage)
    {
        _request = request;
        _stage = stage;
        ReserveProblem unmeasured = Problem(request.Budget, []);
        unmeasured.Check();
        if (request.LeastStock.Count > 0)
        {
            ReserveProgramme.Solve(unmeasured);
        }

        Measured = ReserveMeasurement.Take(request, stage);
        Samples = ReserveFutures.Draw(request, Measured, Periods);
    }

    /// <summary>What the engine says stocks avoid.</summary>
    public ReserveMeasurement Measured { get; }

    /// <summary>Futures.</summary>
    public IReadOnlyList<ReserveSample> Samples { get; }

    private int Periods => (int)Math.Ceiling(_request.Years * PeriodsPerYear);

    /// <summary>The problem with a budget.</summary>
    public ReserveProblem Problem(double budget) => Problem(budget, Samples);

    /// <summary>The plan for a budget.</summary>
    /// <exception cref="Optimization.NoSolutionException">No certified optimum.</exception>
    public ReservePlan Plan(double budget, CancellationToken cancellation = default) =>
        ReserveProgramme.Solve(Problem(budget), cancellation);

    /// <summary>Plays a plan, and the naive ones, on fresh draws; the plan first.</summary>
    public IReadOnlyList<TriedPlan> Try(ReservePlan plan, string name)
    {
        ReserveProblem problem = Problem(_request.Budget);
        IReadOnlyDictionary<string, double[]> fresh = Losses(null, "without a reserve, fresh draws", true);
        IReadOnlyDictionary<string, double[]> known = _request.Disruptions.ToDictionary(
            d => d.Scenario,
            d => Measured.Losses(d.Scenario).ToArray()
        );
        List<TriedPlan> tried = [Tried(HeldOverTime.Of(name, problem, plan), fresh, known)];
        tried.AddRange(
            NaivePlans
                .Of(problem, _request.Use)
                .Select(naive => Tried(HeldOverTime.Evenly(naive.Name, problem, naive.Tonnes), fresh, null))
        );
        return tried;
    }

    private TriedPlan Tried(
        HeldOverTime plan,
        IReadOnlyDictionary<string, double[]> fresh,
        IReadOnlyDictionary<string, double[]>? known
    )
    {
        Dictionary<string, double[]> outside = OverTime(plan, fresh, "fresh draws", true);
        Dictionary<string, double[]> inside = known is null
            ? []
            : OverTime(plan, known, "the draws it was made on", false);
        double variance = _request.Disruptions.Sum(d =>
        {
            double[] avoided = [.. outside[d.Scenario].Where(double.IsFinite)];
            double mean = avoided.DefaultIfEmpty().Average();
            double chance = ReserveFutures.Chance(d, _request.Years);
            return chance
                * chance
                * avoided.Sum(x => (x - mean) * (x - mean))
                / Math.Max(avoided.Length - 1, 1)
                / Math.Max(avoided.Length, 1);
        });
        return new TriedPlan(
            plan.Name,
            plan.Then,
            plan.Cost,
            inside,
            outside,
            Expected(outside),
            Math.Sqrt(variance),
            known is null ? null : Expected(inside)
        );
    }

    private double Expected(Dictionary<string, double[]> avoided) =>
        _request.Disruptions.Sum(d =>
            ReserveFutures.Chance(d, _request.Years)
            * avoided[d.Scenario].Where(double.IsFinite).DefaultIfEmpty().Average()
        );

    private Dictionary<string, double[]> OverTime(
        HeldOverTime plan,
        IReadOnlyDictionary<string, double[]> without,
        string draws,
        bool fresh
    )
    {
        Dictionary<string, double[]> early = Avoided(plan.While, without, $"{plan.Name} while buying, {draws}", fresh);
        Dictionary<string, double[]> late = Avoided(plan.Then, without, $"{plan.Name} complete, {draws}", fresh);
        return late.ToDictionary(
            avoided => avoided.Key,
            avoided =>
                avoided
                    .Value.Zip(early[avoided.Key], (then, now) => ((1 - plan.Early) * then) + (plan.Early * now))
                    .ToArray()
        );
    }

    private Dictionary<string, double[]> Avoided(
        IReadOnlyDictionary<string, double> tonnes,
        IReadOnlyDictionary<string, double[]> without,
        string what,
        bool fresh
    ) =>
        tonnes.Values.All(t => t <= 0)
            ? without.ToDictionary(w => w.Key, w => new double[w.Value.Length])
            : Losses(tonnes, what, fresh)
                .ToDictionary(with => with.Key, with => without[with.Key].Zip(with.Value, (a, b) => a - b).ToArray());

    private Dictionary<string, double[]> Losses(IReadOnlyDictionary<string, double>? tonnes, string what, bool fresh) =>
        _request.Disruptions.ToDictionary(
            d => d.Scenario,
            d =>
                _stage.Losses(
                    d.Scenario,
                    tonnes is null
                        ? []
                        :
                        [
                            .. tonnes
                                .Where(t => t.Value > 0 && _stage.Touches(d.Scenario, t.Key))
                                .SelectMany(t => ReserveMeasurement.Held(_request, t.Key, t.Value)),
                        ],
                    fresh ? _request.FreshDraws : _request.Draws,
                    fresh ? _request.Seed + 1 : _request.Seed,
                    what
                )
        );

    private ReserveProblem Problem(double budget, IReadOnlyList<ReserveSample> samples) =>
        new()
        {
            Items = _request.Items,
            Samples = samples,
            Budget = budget,
            Periods = Periods,
            BuyPeriods = (int)Math.Ceiling(_request.BuyYears * PeriodsPerYear),
            YearsPerPeriod = 1 / PeriodsPerYear,
            Discount = _request.Discount,
            TailWeight = _request.TailWeight,
            Tail = _request.Tail,
            LeastStock = _request.LeastStock,
        };
}
