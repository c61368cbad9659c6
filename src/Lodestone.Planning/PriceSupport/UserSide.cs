namespace Lodestone.Planning;

/// <summary>A user of the good on the same draws without a policy and with it; arrays [draw][period].</summary>
/// <param name="IsHome">True at the place with the policy.</param>
/// <param name="PriceBefore">What the good costs its users without: landed price, cost of switching suppliers, scarcity.</param>
/// <param name="PriceAfter">The same with.</param>
/// <param name="UsedBefore">Tonnes used without.</param>
/// <param name="UsedAfter">Tonnes used with.</param>
public sealed record UserSide(
    bool IsHome,
    double[][] PriceBefore,
    double[][] PriceAfter,
    double[][] UsedBefore,
    double[][] UsedAfter
);
