using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What is kept of a path to judge a minimum price, by period.</summary>
/// <remarks>
/// At the place: producer price and output of the good, what makers put on and took from stock, what the state bought,
/// imports and the duties on them. At every user: landed price with duties, what the last
/// tonne is worth, and what is used. Of goods made of it: imports
/// and output at the place. Prices at the place of what projects take and make. Of each of <see cref="SupportCapacities"/>:
/// output, capacity and margin.
/// </remarks>
public sealed class SupportWatch : IPathWatch
{
    /// <summary>Name and version of this choice: part of the name of an ensemble.</summary>
    public const string Method = "lodestone.support-watch/3";

    /// <summary>Process of rows of stock that the makers hold.</summary>
    public const string Makers = "makers";

    /// <summary>Process of rows of stock that the state buys.</summary>
    public const string State = "state";

    /// <summary>Partner of a flow from anywhere.</summary>
    public const string Anywhere = "*";

    private delegate double Measure(in PathView view);

    private readonly EquilibriumProgram _program;
    private readonly CompiledScenario _compiled;
    private readonly List<(Series Series, Measure Measure)> _measures = [];

    /// <summary>Chooses what to keep.</summary>
    public SupportWatch(CompiledScenario compiled, SupportMarket market)
    {
        (_compiled, _program) = (compiled, compiled.Program);
        int good = compiled.Index.Good(market.Good);
        int place = compiled.Index.Place(market.Place);
        int maker = compiled.Nodes.FindProducer(good, place);
        int user = compiled.Nodes.FindUser(good, place);
        Add(Variables.Price, market, "USD/t", (in v) => PriceAt(v, maker));
        Add(Variables.Supply, market, "t", (in v) => Output(v, maker));
        Add(Variables.StockPurchase, market, "t", (in v) => Stock(v, maker, true, false), Makers);
        Add(Variables.StockRelease, market, "t", (in v) => Stock(v, maker, false, false), Makers);
        Add(Variables.StockPurchase, market, "t", (in v) => Stock(v, maker, true, true), State);
        Add(Variables.Flow, market, "t", (in v) => Imports(v, user).Tonnes, partner: Anywhere);
        Add(Variables.FlowDuty, market, "USD", (in v) => Imports(v, user).Duty, partner: Anywhere);
        for (int at = 0; at < compiled.World.Places.Count; at++)
        {
            AddUser(market.Good, compiled.World.Places[at].Id, compiled.Nodes.FindUser(good, at));
        }

        foreach (string made in market.Downstream)
        {
            SupportMarket other = market with { Good = made };
            int buyer = compiled.Nodes.FindUser(compiled.Index.Good(made), place);
            int plant = compiled.Nodes.FindProducer(compiled.Index.Good(made), place);
            Add(Variables.Flow, other, "t", (in v) => Imports(v, buyer).Tonnes, partner: Anywhere);
            Add(Variables.Supply, other, "t", (in v) => Output(v, plant));
        }

        foreach (string priced in market.Priced.Where(p => p != market.Good))
        {
            int node = compiled.Nodes.FindProducer(compiled.Index.Good(priced), place);
            node = node >= 0 ? node : compiled.Nodes.FindUser(compiled.Index.Good(priced), place);
            double otherwise = compiled.World.Goods[compiled.Index.Good(priced)].Price;
            Add(
                Variables.Price,
                market with
                {
                    Good = priced,
                },
                "USD/t",
                (in v) => node >= 0 ? PriceAt(v, node) : otherwise
            );
        }

        foreach (
            SupportCapacity capacity in SupportCapacities.Of(
                compiled.World,
                compiled.Scenario,
                market.Good,
                market.Place
            )
        )
        {
            AddCapacity(capacity);
        }

        Series =
        [
            .. Enumerable
                .Range(0, compiled.Scenario.Horizon.Periods)
                .SelectMany(period => _measures.Select(m => m.Series with { Period = period })),
        ];
    }

    /// <inheritdoc />
    public IReadOnlyList<Series> Series { get; }

    /// <inheritdoc />
    public void FillBase(Span<double> values) { }

    /// <inheritdoc />
    public void Fill(in PathView view, Span<double> values)
    {
        int at = view.Period * _measures.Count;
        foreach ((_, Measure measure) in _measures)
        {
            values[at++] = measure(view);
        }
    }

    private void AddUser(string good, string place, int node)
    {
        if (node < 0 || _program.Adjacency.BundleOfUser[node] is not (>= 0 and int bundle))
        {
            return;
        }

        var market = new SupportMarket(good, place, [], []);
        Add(Variables.PurchasePrice, market, "USD/t", (in v) => Landed(v, bundle, node));
        Add(Variables.UserPrice, market, "USD/t", (in v) => PriceAt(v, node));
        Add(Variables.Demand, market, "t", (in v) => Used(v, node), Anywhere);
    }

    private void AddCapacity(SupportCapacity capacity)
    {
        if (CapacityReading.Of(_compiled, capacity) is not { } reading)
        {
            return;
        }

        var market = new SupportMarket("", capacity.Place, [], []);
        Add(Variables.Activity, market, "t", reading.Output, capacity.Series);
        if (reading.IsLimited)
        {
            Add(Variables.CapacityTonnes, market, "t", reading.Capacity, capacity.Series);
        }

        Add(Variables.Margin, market, "USD/t", reading.Margin, capacity.Series);
    }

    private void Add(
        string variable,
        SupportMarket market,
        string unit,
        Measure measure,
        string process = "",
        string partner = ""
    ) => _measures.Add((new Series(variable, market.Place, partner, market.Good, process, "", 0, unit), measure));

    private static double PriceAt(in PathView view, int node) => Math.Max(view.Solution.Price[node], 0);

    private double Output(in PathView view, int node)
    {
        double made = 0;
        foreach (int at in node < 0 ? [] : _program.Adjacency.Coefficients[node])
        {
            int activity = _program.Adjacency.ActivityOfCoefficient[at];
            bool plant = _program.Activities.Origin[activity].Kind is ActivityKind.Process or ActivityKind.Project;
            made += plant ? Math.Max(_program.Activities.Coefficient[at], 0) * view.Solution.Level[activity] : 0;
        }

        return made;
    }

    private double Stock(in PathView view, int node, bool purchase, bool state)
    {
        double tonnes = 0;
        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            HoldingKind kind = _program.Holdings.Origin[stock].Kind;
            if (
                _program.Holdings.Node[stock] == node
                && kind is HoldingKind.FloorPurchase or HoldingKind.Producer
                && (kind == HoldingKind.FloorPurchase) == state
            )
            {
                tonnes += purchase ? view.Solution.Purchase[stock] : view.Solution.Release[stock];
            }
        }

        return tonnes;
    }

    /// <summary>Tonnes that a user takes from elsewhere, and the duties and levies on them.</summary>
    private (double Tonnes, double Duty) Imports(in PathView view, int user)
    {
        if (user < 0 || _program.Adjacency.BundleOfUser[user] is not (>= 0 and int bundle))
        {
            return default;
        }

        (double tonnes, double duty) = (0, 0);
        int home = _program.Nodes[user].Place;
        for (int route = _program.Sources.Start[bundle]; route < _program.Sources.Start[bundle + 1]; route++)
        {
            if (_program.Nodes[_program.Sources.Origin[route]].Place != home)
            {
                tonnes += view.Solution.Flow[route];
                duty += view.Solution.Flow[route] * (view.State.RouteCost[route] - _program.Sources.Freight[route]);
            }
        }

        return (tonnes, duty);
    }

    /// <summary>Σ x (π + freight + duties + rents of quotas) / Σ x; the user's own price where it buys nothing.</summary>
    private double Landed(in PathView view, int bundle, int user)
    {
        (double volume, double outlay) = (0, 0);
        for (int route = _program.Sources.Start[bundle]; route < _program.Sources.Start[bundle + 1]; route++)
        {
            double price = view.Solution.Price[_program.Sources.Origin[route]] + view.State.RouteCost[route];
            for (int at = _program.Quotas.RouteStart[route]; at < _program.Quotas.RouteStart[route + 1]; at++)
            {
                price += view.Solution.Price[_program.Quotas.RouteNode[at]];
            }

            volume += view.Solution.Flow[route];
            outlay += view.Solution.Flow[route] * price;
        }

        return volume > 1e-9 * _program.Throughput[user] ? outlay / volume : PriceAt(view, user);
    }

    /// <summary>Final use and what processes take at a node, t.</summary>
    private double Used(in PathView view, int node)
    {
        double used = 0;
        foreach (int use in _program.Adjacency.Uses[node])
        {
            used += view.Solution.Served[use];
        }

        foreach (int at in _program.Adjacency.Coefficients[node])
        {
            int activity = _program.Adjacency.ActivityOfCoefficient[at];
            bool plant = _program.Activities.Origin[activity].Kind is ActivityKind.Process or ActivityKind.Project;
            used += plant ? Math.Max(-_program.Activities.Coefficient[at], 0) * view.Solution.Level[activity] : 0;
        }

        return used;
    }
}
