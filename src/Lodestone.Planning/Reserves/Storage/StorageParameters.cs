namespace Lodestone.Planning;

/// <summary>
/// A market with competitive storage and planned output. Quantities are relative to normal output, prices to the normal price.
/// </summary>
/// <remarks>
/// Demand <c>D(P) = P^e_D</c>; output planned a period ahead at marginal cost <c>h H^μ</c>, delivered with a shock <c>e</c> of
/// mean 1; a stock costs <c>k</c> a unit and period and loses the share <c>δ</c>.
/// <para><b>Source</b> B. D. Wright and J. C. Williams (1982), The economic role of commodity storage, Economic Journal 92;
/// parameters of the textbook case: C. Gouel, RECS, demonstration STO1.</para>
/// </remarks>
public sealed record StorageParameters
{
    /// <summary>Storage cost k, normal prices per unit and period.</summary>
    public double StorageCost { get; init; } = 0.06;

    /// <summary>Share δ of a stock lost in a period.</summary>
    public double Decay { get; init; } = 0.02;

    /// <summary>Interest rate r a period.</summary>
    public double Interest { get; init; } = 0.03;

    /// <summary>Demand elasticity e_D, negative.</summary>
    public double DemandElasticity { get; init; } = -0.2;

    /// <summary>Inverse elasticity μ of planned output.</summary>
    public double InverseSupplyElasticity { get; init; } = 5;

    /// <summary>Standard deviation of the shock to output.</summary>
    public double ShockDeviation { get; init; } = 0.05;

    /// <summary>
    /// Nodes of a Gauss–Hermite rule in the place of the shock, as published solutions have; null for the normal shock itself,
    /// cut at 5 standard deviations or where a fifth of what was planned is left.
    /// </summary>
    public int? ShockNodes { get; init; }

    /// <summary>h: marginal cost of normal output, so that H = 1 pays at the normal price: <c>1 / (1 + r)</c>.</summary>
    public double CostScale => 1 / (1 + Interest);

    /// <summary>What a unit kept is worth today for each unit of price expected tomorrow: <c>(1 − δ) / (1 + r)</c>.</summary>
    public double Keeping => (1 - Decay) / (1 + Interest);

    /// <summary>Quantity demanded at a price.</summary>
    public double Demand(double price) => Math.Pow(price, DemandElasticity);

    /// <summary>Price at which a quantity is demanded.</summary>
    public double Price(double quantity) => Math.Pow(quantity, 1 / DemandElasticity);

    /// <summary>Says what is wrong with the parameters.</summary>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public void Check()
    {
        Need(DemandElasticity < 0, nameof(DemandElasticity), DemandElasticity, "below 0");
        Need(InverseSupplyElasticity > 0, nameof(InverseSupplyElasticity), InverseSupplyElasticity, "above 0");
        Need(StorageCost >= 0, nameof(StorageCost), StorageCost, "0 or more");
        Need(Decay is >= 0 and < 1, nameof(Decay), Decay, "from 0 to below 1");
        Need(Interest >= 0, nameof(Interest), Interest, "0 or more");
        Need(StorageCost + Decay + Interest > 0, nameof(Interest), Interest, "above 0 where keeping is free");
        Need(ShockDeviation is > 0 and < 0.3, nameof(ShockDeviation), ShockDeviation, "between 0 and 0.3");
        Need(ShockNodes is null or (> 0 and < 30), nameof(ShockNodes), ShockNodes ?? 0, "1 to 29");
    }

    /// <summary>The shock expectations are summed over.</summary>
    internal IShock Shock() =>
        ShockNodes is { } nodes ? Shocks.Normal(nodes, ShockDeviation) : new NormalShock(ShockDeviation);

    private static void Need(bool holds, string name, double value, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} is {value}; it must be {range}", name);
        }
    }
}
