namespace Lodestone.Optimization;

/// <summary>No point meets the constraints, and there is a proof.</summary>
/// <param name="Programme">What was solved.</param>
/// <param name="Proof">The proof.</param>
public sealed record InfeasibleResult(Programme Programme, InfeasibilityProof Proof) : SolveResult(Programme)
{
    /// <inheritdoc/>
    public override string Summary => $"infeasible: {Proof.Summary}";
}
