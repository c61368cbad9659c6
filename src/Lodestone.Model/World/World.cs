namespace Lodestone.Model;

/// <summary>Everything the engine calibrates to: one base year, closed balances, parameters of behaviour.</summary>
/// <remarks>Quantities are t per year, prices USD of the base year per t, shares 0–1. Lists keep the order of the files.</remarks>
public sealed record World
{
    /// <summary>Name of the data package.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the data package: a hash of its content.</summary>
    public required string Version { get; init; }

    /// <summary>The year the balances describe, e.g. <c>2024</c>.</summary>
    public required string BaseYear { get; init; }

    /// <summary>Goods of the package that this world leaves out, see <see cref="TouchedChains"/>; 0 = it is whole.</summary>
    public int GoodsLeftOut { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Goods.</summary>
    public required IReadOnlyList<Good> Goods { get; init; }

    /// <summary>Processes with their inputs and joint outputs.</summary>
    public required IReadOnlyList<Process> Processes { get; init; }

    /// <summary>Processes at places.</summary>
    public required IReadOnlyList<Capacity> Capacities { get; init; }

    /// <summary>Final demand.</summary>
    public required IReadOnlyList<FinalDemand> Demands { get; init; }

    /// <summary>Routes used in the base year, domestic supply included.</summary>
    public IReadOnlyList<TradeFlow> Trade { get; init; } = [];

    /// <summary>Routes that may open.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Stocks at the start.</summary>
    public IReadOnlyList<StockHolding> Stocks { get; init; } = [];

    /// <summary>Observed prices.</summary>
    public IReadOnlyList<PriceObservation> Prices { get; init; } = [];

    /// <summary>Announced projects.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>Parameters of behaviour with ranges.</summary>
    public IReadOnlyList<UncertainParameter> Parameters { get; init; } = [];

    /// <summary>Sector accounts.</summary>
    public IReadOnlyList<SectorAccount> Sectors { get; init; } = [];

    /// <summary>Who owns processes abroad.</summary>
    public IReadOnlyList<OwnershipShare> Ownership { get; init; } = [];

    /// <summary>Products with what is inside them.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Governance of places.</summary>
    public IReadOnlyList<GovernanceScore> Governance { get; init; } = [];
}
