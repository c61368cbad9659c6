namespace Lodestone.Planning;

/// <summary>Expectations of two countries: of prices, of <c>P_i e_i</c>, and of how these fall in the plans H_i.</summary>
/// <remarks>
/// The slope needs no slope of the price: <c>d/dH E[P e] = E[P e (z e / σ − 2)] / H</c> with <c>z = (e − 1)/σ</c>, because the
/// density of what is available moves with H.
/// </remarks>
internal struct PairSums
{
    /// <summary>E[P_a].</summary>
    public double PriceA;

    /// <summary>E[P_a e_a].</summary>
    public double EarnA;

    /// <summary>Slope of E[P_a e_a] in H_a.</summary>
    public double FallA;

    /// <summary>E[P_b].</summary>
    public double PriceB;

    /// <summary>E[P_b e_b].</summary>
    public double EarnB;

    /// <summary>Slope of E[P_b e_b] in H_b.</summary>
    public double FallB;
}
