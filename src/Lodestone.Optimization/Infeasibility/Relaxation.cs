namespace Lodestone.Optimization;

/// <summary>The cheapest way to make a problem feasible by giving way at constraints.</summary>
/// <param name="Cost">Total price; 0 when the problem is feasible as it is.</param>
/// <param name="Steps">Constraints that give way, the dearest first.</param>
public sealed record Relaxation(double Cost, IReadOnlyList<RelaxationStep> Steps)
{
    /// <summary>The steps line by line.</summary>
    public override string ToString() => string.Join("\n", Steps);
}
