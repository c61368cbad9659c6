namespace Lodestone.Planning;

/// <summary>What a change of price costs those who use the good.</summary>
public static class Incidence
{
    /// <summary>Change of users' outlay at a change of price: ½ (q₀ + q₁)(p₁ − p₀), the trapezium under a straight demand.</summary>
    /// <param name="priceBefore">Price without the policy.</param>
    /// <param name="priceAfter">Price with it.</param>
    /// <param name="usedBefore">Tonnes used without.</param>
    /// <param name="usedAfter">Tonnes used with.</param>
    public static double Burden(double priceBefore, double priceAfter, double usedBefore, double usedAfter) =>
        0.5 * (usedBefore + usedAfter) * (priceAfter - priceBefore);
}
