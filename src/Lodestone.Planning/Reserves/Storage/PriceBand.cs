namespace Lodestone.Planning;

/// <summary>
/// A public stock that keeps the price in a band while it can: it buys at the floor, <c>0 ≤ b ≤ S̄_g − S_g ⊥ P − P_F</c>, and
/// sells at the ceiling, <c>0 ≤ s ≤ S_g ⊥ P_C − P</c>.
/// </summary>
/// <param name="Floor">Floor price P_F, in normal prices.</param>
/// <param name="Ceiling">Ceiling price P_C, in normal prices.</param>
/// <param name="Cap">Most it holds, S̄_g, in normal output of a period.</param>
/// <remarks><b>Source</b> M. J. Miranda and P. G. Helmberger (1988), The effects of commodity price stabilization programs,
/// American Economic Review 78; RECS, demonstration STO4.</remarks>
public sealed record PriceBand(double Floor, double Ceiling, double Cap)
{
    private const double HighestPrice = 20;
    private const double LargestStock = 10;

    /// <summary>Says what is wrong with the band.</summary>
    /// <exception cref="ArgumentException">Floor, ceiling or cap is outside its range.</exception>
    public void Check()
    {
        if (Floor is not (> 0 and < HighestPrice))
        {
            throw new ArgumentException(
                $"the floor is {Floor} normal prices; it must be above 0 and below {HighestPrice}"
            );
        }

        if (!(Ceiling > Floor))
        {
            throw new ArgumentException($"the ceiling is {Ceiling}; it must be above the floor, which is {Floor}");
        }

        if (Cap is not (>= 0 and <= LargestStock))
        {
            throw new ArgumentException($"the cap is {Cap} of normal output; it must be from 0 to {LargestStock}");
        }
    }
}
