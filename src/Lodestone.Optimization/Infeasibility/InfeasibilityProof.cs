namespace Lodestone.Optimization;

/// <summary>A proof that no point meets the constraints.</summary>
/// <param name="Kind">Kind of proof.</param>
/// <param name="Margin">
/// Farkas: by how much the contradiction fails to hold, in the unit of the added-up constraint. Branch and bound: the least
/// total violation, at least. No whole number: 0.
/// </param>
public sealed record InfeasibilityProof(ProofKind Kind, double Margin)
{
    /// <summary>Multiplier of each constraint, m numbers; null unless <see cref="ProofKind.Farkas"/>.</summary>
    /// <remarks>
    /// With z = −A'y, every x has y'(Ax) + z'x = 0; yet Σ max over L ≤ a ≤ U of y(i) a + Σ max over l ≤ x ≤ u of z(j) x is
    /// −<see cref="Margin"/>, below zero.
    /// </remarks>
    public double[]? Multipliers { get; init; }

    /// <summary>Variable without a whole number between its bounds; −1 = none.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>The proof in one sentence.</summary>
    public string Summary =>
        Kind switch
        {
            ProofKind.Farkas =>
                $"{Multipliers!.Count(y => y != 0)} constraints add up to a contradiction of {Margin:g6}",
            ProofKind.NoWholeNumber => $"variable {Variable} has no whole number between its bounds",
            _ => $"whole variables leave a total violation of {Margin:g6} at least",
        };
}
