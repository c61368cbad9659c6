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

    /// <summary>
    /// Plays a plan, and the four naive ones, on fresh draws; the plan first. Where holders keep for themselves, the same tonnes split
    /// by use come last: what it is worth to choose the places.
    /// </summary>
    public IReadOnlyList<TriedPlan> Try(ReservePlan plan, string name)
    {
        ReserveProblem problem = Problem(_request.Budget);
        IReadOnlyDictionary<string, double[]> fresh = Losses(null, "without a reserve, fresh draws", true);
        IReadOnlyDictionary<string, double[]> known = _request.Disruptions.ToDictionary(
            d => d.Scenario,
            d => Measured.Losses(d.Scenario).ToArray()
        );
        var own = HeldOverTime.Of(name, _request, problem, plan);
        List<TriedPlan> tried = [Tried(own, fresh, known)];
        tried.AddRange(
            NaivePlans
                .Of(problem, _request.Use)
                .Select(naive => Tried(HeldOverTime.Evenly(naive.Name, _request, problem, naive.Tonnes), fresh, null))
        );
        if (problem.Pools.Count() > 1)
        {
            tried.Add(Tried(own.ByUse($"{name}, by use", _request), fresh, null));
        }

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
            HeldOverTime.Tonnes(plan.Then),
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
        IReadOnlyList<ReserveHolding> held,
        IReadOnlyDictionary<string, double[]> without,
        string what,
        bool fresh
    ) =>
        held.All(h => h.Tonnes <= 0)
            ? without.ToDictionary(w => w.Key, w => new double[w.Value.Length])
            : Losses(held, what, fresh)
                .ToDictionary(with => with.Key, with => without[with.Key].Zip(with.Value, (a, b) => a - b).ToArray());

    private Dictionary<string, double[]> Losses(IReadOnlyList<ReserveHolding>? held, string what, bool fresh) =>
        _request.Disruptions.ToDictionary(
            d => d.Scenario,
            d =>
                _stage.Losses(
                    d.Scenario,
                    held is null ? [] : [.. held.Where(h => h.Tonnes > 0 && _stage.Touches(d.Scenario, h.Good))],
                    fresh ? _request.FreshDraws : _request.Draws,
                    fresh ? _request.Seed + 1 : _request.Seed,
                    what
                )
        );

    private ReserveProblem Problem(double budget, IReadOnlyList<ReserveSample> samples) =>
        new()
        {
            Items = _request.Items,
            Sites = ReserveSite.Of(_request),
            Samples = samples,
            Budget = budget,
            Periods = Periods,
            BuyPeriods = (int)Math.Ceiling(_request.BuyYears * PeriodsPerYear),
            YearsPerPeriod = 1 / PeriodsPerYear,
            Discount = _request.Discount,
            TailWeight = _request.TailWeight,
            Tail = _request.Tail,
            LeastStock =
            [
                .. from site in ReserveSite.Of(_request)
                from least in _request.LeastStock
                select new HeldAt(least.Key, site.Pool, least.Value * Share(least.Key, site)),
            ],
        };

    /// <summary>Part of the use that the places of a site have.</summary>
    private double Share(string good, ReserveSite site) =>
        site.Places.Sum(place => _request.Sites[good].GetValueOrDefault(place));
}
