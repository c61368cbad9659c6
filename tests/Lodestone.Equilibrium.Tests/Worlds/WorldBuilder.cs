using Lodestone.Model;

namespace Lodestone.Equilibrium.Tests.Worlds;

/// <summary>Builds small worlds in code, row by row.</summary>
internal sealed class WorldBuilder
{
    private readonly List<Place> _places = [];
    private readonly List<Good> _goods = [];
    private readonly List<Process> _processes = [];
    private readonly List<Capacity> _capacities = [];
    private readonly List<FinalDemand> _demands = [];
    private readonly List<TradeFlow> _trade = [];
    private readonly List<StockHolding> _stocks = [];
    private readonly List<Link> _links = [];
    private readonly List<UncertainParameter> _parameters = [];
    private readonly List<PriceObservation> _prices = [];
    private readonly List<Project> _projects = [];

    public WorldBuilder Places(params string[] ids)
    {
        _places.AddRange(ids.Select(id => new Place(id, id, PlaceKind.Country, id, [])));
        return this;
    }

    public WorldBuilder Good(string id, double price, double sigma, string stage = "mine")
    {
        _goods.Add(new Good(id, id, stage, "t", "gross", price, sigma, Provenance.None));
        return this;
    }

    public WorldBuilder Process(
        string id,
        (string Good, double Amount)[] inputs,
        (string Good, double Amount)[] outputs
    )
    {
        _processes.Add(
            new Process(
                id,
                id,
                "",
                outputs[0].Good,
                [.. inputs.Select(i => new GoodAmount(i.Good, i.Amount))],
                [.. outputs.Select(o => new GoodAmount(o.Good, o.Amount))]
            )
        );
        return this;
    }

    public WorldBuilder Plant(
        string place,
        string process,
        double activity,
        double capacity,
        double elasticity,
        double? cost = null
    )
    {
        _capacities.Add(new Capacity(place, process, capacity, activity, cost, elasticity, Provenance.None));
        return this;
    }

    public WorldBuilder Demand(
        string good,
        string place,
        string sector,
        double tonnes,
        double elasticity,
        double choke = 8
    )
    {
        _demands.Add(new FinalDemand(good, place, sector, tonnes, elasticity, choke, Provenance.None));
        return this;
    }

    public WorldBuilder Flow(string good, string from, string to, double tonnes, double freight = 0, double tariff = 0)
    {
        _trade.Add(new TradeFlow(good, from, to, tonnes, freight, tariff, Provenance.None));
        return this;
    }

    public WorldBuilder Stock(string good, string place, double tonnes, StockOwner owner = StockOwner.Private)
    {
        _stocks.Add(new StockHolding(good, place, owner, tonnes, null, Provenance.None));
        return this;
    }

    public WorldBuilder Link(string good, string from, string to, double weight)
    {
        _links.Add(new Link(good, from, to, weight, Provenance.None));
        return this;
    }

    public WorldBuilder Parameter(string good, string name, double value)
    {
        _parameters.Add(new UncertainParameter(good, name, value, value, value, "point", Provenance.None));
        return this;
    }

    public WorldBuilder Price(string good, string place, double price, string kind)
    {
        _prices.Add(new PriceObservation(good, place, "base", null, price, null, kind, Provenance.None));
        return this;
    }

    public WorldBuilder Project(
        string id,
        string place,
        string process,
        double capacity,
        double ramp,
        double? opex = null
    )
    {
        _projects.Add(
            new Project(id, id, place, process, capacity, "", ramp, null, opex, "announced", 1, "", Provenance.None)
        );
        return this;
    }

    public World Build() =>
        new()
        {
            Name = "test",
            Version = "0",
            BaseYear = "2024",
            Places = _places,
            Goods = _goods,
            Processes = _processes,
            Capacities = _capacities,
            Demands = _demands,
            Trade = _trade,
            Stocks = _stocks,
            Links = _links,
            Parameters = _parameters,
            Prices = _prices,
            Projects = _projects,
        };
}
