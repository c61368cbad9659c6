namespace Lodestone.Model;

/// <summary>What was checked after a period was solved.</summary>
/// <param name="Period">Zero-based index of the horizon.</param>
/// <param name="Status">How it was solved.</param>
/// <param name="Residual">Largest node imbalance over the node's base throughput.</param>
/// <param name="BalanceResidual">Largest balance residual of a good at a place over its throughput in the period.</param>
/// <param name="DualityGap">|&#934; + primal objective| over turnover, with duties and contracts that depend on a price frozen at the solution; null when unsolved.</param>
/// <param name="Complementarity">Largest product of a slack and its shadow price, over turnover.</param>
/// <param name="Iterations">Newton steps.</param>
/// <param name="Fallback">Rung of the fallback ladder that solved it; 0 = none.</param>
/// <param name="WorstNode">Good and place of the largest residual.</param>
/// <param name="InactiveNodes">Nodes without trade.</param>
public sealed record PeriodCertificate(
    int Period,
    SolveStatus Status,
    double Residual,
    double BalanceResidual,
    double? DualityGap,
    double Complementarity,
    int Iterations,
    int Fallback,
    string WorstNode,
    int InactiveNodes
)
{
    /// <summary>What of duties and contracts that depend on a price did not come to rest; null when all did.</summary>
    public UnsettledWedge? Unsettled { get; init; }
}
