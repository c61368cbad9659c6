using Lodestone.Optimization;

namespace Lodestone.Planning;

/// <summary>The second stage: what stocks and offtake avoid in each future. Losses in million USD.</summary>
internal sealed class ReserveSecondStage
{
    private const double Million = 1e6;

    private readonly ReserveProblem _problem;
    private readonly Formulation _model;
    private readonly IndexSet _futures;
    private readonly VariableBlock? _used;
    private readonly LinearBlock? _avoided;

    public ReserveSecondStage(ReserveProblem problem, Formulation model, VariableBlock bought, VariableBlock offtake)
    {
        _problem = problem;
        _model = model;
        _futures = new IndexSet("future", problem.Samples.Select(sample => sample.Name));
        Piece[] pieces = [.. Pieces(problem)];
        if (pieces.Length == 0)
        {
            return;
        }

        IndexSet goods = bought.Domain.Axes[0];
        IndexSet pools = offtake.Domain.Axes[1];
        var steps = new IndexSet(
            "piece",
            Enumerable.Range(0, pieces.Max(p => p.Step) + 1).Select(ReserveProgramme.Label)
        );
        Domain all = Domain.Of(
            [_futures, goods, pools, steps],
            pieces.Select(p => (IReadOnlyList<string>)[p.Future, p.Good, p.Pool, ReserveProgramme.Label(p.Step)])
        );
        LabelledData width = LabelledData.Of("width", all, pieces.Select(p => p.Width));
        LabelledData worth = LabelledData.Of("worth", all, pieces.Select(p => p.Slope / Million));
        _used = model.Variables("used", all, LabelledData.Constant("nothing", all, 0), width);
        LabelledData rightWidth = LabelledData.Of(
            "offtake width",
            all,
            pieces.Select(p => ReserveProgramme.Item(problem, p.Good).Offtake is null ? 0 : p.Width)
        );
        VariableBlock taken = model.Variables("taken", all, LabelledData.Constant("nothing", all, 0), rightWidth);
        LabelledData rightWorth = LabelledData.Of(
            "offtake worth",
            all,
            pieces.Select(p => p.Slope / Million * (ReserveProgramme.Item(problem, p.Good).Offtake?.Worth ?? 0))
        );
        model.AtMost(
            "need",
            "No more is used of {good} in {future} than what is missing ({pool})",
            (LinearBlock)_used + taken,
            LinearBlock.FromData(width)
        );
        LinearBlock usedBy = ((LinearBlock)_used).Sum("piece");
        model.AtMost(
            "stock",
            "What is used of {good} in {future} is in stock when it strikes ({pool})",
            usedBy,
            Stock(problem, bought, pools, usedBy.Domain)
        );
        LinearBlock takenBy = ((LinearBlock)taken).Sum("piece");
        model.AtMost(
            "rights",
            "What is taken of {good} in {future} is contracted ({pool})",
            takenBy,
            Repeat(offtake, takenBy.Domain)
        );
        _avoided = ((worth * _used) + (rightWorth * taken)).Sum("good", "pool", "piece");
    }

    /// <summary>Expected loss avoided, discounted to the start, times a factor.</summary>
    public LinearBlock Avoided(double factor)
    {
        if (_avoided is null)
        {
            return 0;
        }

        LabelledData weight = LabelledData.From(
            "probability",
            _avoided.Domain,
            at => factor * Sample(at[0]).Weight * ReserveCost.Factor(_problem, Sample(at[0]).Strikes)
        );
        return (weight * _avoided).Sum();
    }

    /// <summary>CVaR of losses: <c>η + Σ p ξ / tail</c> with <c>ξ ≥ L − B − η</c>; calm futures lose nothing.</summary>
    public LinearBlock TailLoss()
    {
        Domain all = Domain.Product(_futures);
        VariableBlock threshold = _model.Variable("value at risk");
        VariableBlock beyond = _model.Variables("beyond", all);
        LinearBlock loss = LinearBlock.FromData(LabelledData.From("loss", all, at => Sample(at[0]).Loss / Million));
        LinearBlock avoided = _avoided is null ? 0 : _avoided.Spread(all);
        _model.AtLeast(
            "tail",
            "The loss of {future} beyond the value at risk is counted",
            beyond,
            loss - avoided - ((LinearBlock)threshold).Spread(all)
        );
        LabelledData weight = LabelledData.From("probability", all, at => Sample(at[0]).Weight / _problem.Tail);
        return threshold + (weight * beyond).Sum();
    }

    /// <summary>Loss of each future with the plan, USD.</summary>
    public double[] LossesWith(Solution solution)
    {
        LabelledData? avoided = _avoided is null ? null : solution.Values(_avoided);
        HashSet<string> touched =
        [
            .. _avoided is null
                ? []
                : Enumerable.Range(0, _avoided.Domain.Count).Select(i => _avoided.Domain.Labels(i)[0]),
        ];
        return
        [
            .. _problem.Samples.Select(sample =>
                sample.Loss - (touched.Contains(sample.Name) ? avoided![sample.Name] * Million : 0)
            ),
        ];
    }

    private ReserveSample Sample(string name) => _problem.Samples[_futures.Position(name)];

    /// <summary>Stock of each good in each pool when the future strikes: purchases for its sites before, less what is lost since.</summary>
    private static LinearBlock Stock(ReserveProblem problem, VariableBlock bought, IndexSet pools, Domain held)
    {
        Dictionary<string, ReserveSample> samples = problem.Samples.ToDictionary(sample => sample.Name);
        Dictionary<string, string> pool = problem.Sites.ToDictionary(site => site.Name, site => site.Pool);
        LinearBlock byPool = ((LinearBlock)bought).GroupBy("site", pools, site => pool[site]);
        IndexSet periods = bought.Domain.Axes[2];
        Domain all = Domain.Of(
            [held.Axes[0], held.Axes[1], held.Axes[2], periods],
            Enumerable
                .Range(0, held.Count)
                .Select(held.Labels)
                .SelectMany(at => periods.Labels.Select(period => (IReadOnlyList<string>)[.. at, period]))
        );
        LabelledData left = LabelledData.From(
            "left",
            all,
            at =>
                ReserveStock.Left(
                    ReserveProgramme.Item(problem, at[1]),
                    int.Parse(at[3], System.Globalization.CultureInfo.InvariantCulture),
                    samples[at[0]].Strikes,
                    problem.YearsPerPeriod
                )
        );
        return (left * Repeat(byPool, all)).Sum("period");
    }

    /// <summary>The first stage in each future; a good that avoids nothing in a pool anywhere has no part in the second.</summary>
    private static LinearBlock Repeat(LinearBlock first, Domain domain)
    {
        HashSet<(string, string)> parts =
        [
            .. Enumerable
                .Range(0, domain.Count)
                .Select(element => (domain.Labels(element)[1], domain.Labels(element)[2])),
        ];
        return first.Where(at => parts.Contains((at[0], at[1]))).Spread(domain);
    }

    private static IEnumerable<Piece> Pieces(ReserveProblem problem) =>
        from sample in problem.Samples
        from item in problem.Items
        from pool in problem.Pools
        where sample.Curves.ContainsKey((item.Good, pool))
        from piece in sample.Curves[(item.Good, pool)].Pieces().Index()
        where piece.Item.Width > 0
        select new Piece(sample.Name, item.Good, pool, piece.Index, piece.Item.Width, piece.Item.Slope);

    private readonly record struct Piece(string Future, string Good, string Pool, int Step, double Width, double Slope);
}
