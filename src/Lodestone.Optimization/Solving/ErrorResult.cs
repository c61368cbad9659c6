namespace Lodestone.Optimization;

/// <summary>The solver failed, or what it said did not stand up to the check.</summary>
/// <param name="Programme">What was to be solved.</param>
/// <param name="Reason">What went wrong.</param>
public sealed record ErrorResult(Programme Programme, string Reason) : SolveResult(Programme)
{
    /// <inheritdoc/>
    public override string Summary => $"no answer: {Reason}";
}
