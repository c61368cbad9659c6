namespace Lodestone.Planning;

/// <summary>
/// A public stock that buys at a floor price and holds: <c>0 ≤ S_g ≤ S̄_g ⊥ P − P_F</c>. Below its cap it keeps the price at
/// the floor; full, it lets the price fall; above the floor it sells all it has.
/// </summary>
/// <param name="Floor">Floor price, in normal prices.</param>
/// <param name="Cap">Most it holds, in normal output of a period.</param>
/// <remarks><b>Source</b> B. D. Wright and J. C. Williams (1988), The incidence of market-stabilising price support schemes,
/// Economic Journal 98; RECS, demonstration STO2.</remarks>
public sealed record PublicStock(double Floor, double Cap);
