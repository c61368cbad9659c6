namespace Lodestone.Optimization;

/// <summary>An optimum whose certificate holds.</summary>
/// <param name="Solution">The solution, certified.</param>
/// <param name="Bound">Bound of branch and bound on the objective; the objective itself without whole variables.</param>
public sealed record OptimalResult(Solution Solution, double Bound) : SolveResult(Solution.Programme)
{
    /// <inheritdoc/>
    public override string Summary => $"optimal, objective {Solution.Objective:g10}";
}
