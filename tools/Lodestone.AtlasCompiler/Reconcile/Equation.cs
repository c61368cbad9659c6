namespace Lodestone.AtlasCompiler;

/// <summary>A linear condition on the unknowns: <c>sum terms = value</c>, exactly or with a deviation.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Terms">Index of the unknown and its coefficient.</param>
/// <param name="Value">Right-hand side.</param>
/// <param name="Deviation">Zero: the condition holds exactly. Above zero: an observation with this standard deviation.</param>
internal sealed record Equation(
    string Name,
    IReadOnlyList<(int Unknown, double Coefficient)> Terms,
    double Value,
    double Deviation
)
{
    /// <summary>Left-hand side less right-hand side.</summary>
    public double Residual(double[] x) => Terms.Sum(term => term.Coefficient * x[term.Unknown]) - Value;
}
