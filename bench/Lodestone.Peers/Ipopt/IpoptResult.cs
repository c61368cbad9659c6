namespace Lodestone.Peers.Ipopt;

/// <summary>What Ipopt returned for a period.</summary>
/// <param name="Status">Return code: 0 solved, 1 solved to the acceptable level, others are failures.</param>
/// <param name="Objective">Objective, USD.</param>
/// <param name="Point">Quantities by variable, t.</param>
/// <param name="Price">Price by node, USD/t: the multiplier of its balance; the rent at a quota; NaN without a row.</param>
/// <param name="Iterations">Iterations.</param>
/// <param name="Milliseconds">Wall time of building the problem and solving it.</param>
/// <param name="Kkt">How far the point and its multipliers are from the first-order conditions.</param>
public sealed record IpoptResult(
    int Status,
    double Objective,
    double[] Point,
    double[] Price,
    int Iterations,
    double Milliseconds,
    KktError Kkt
)
{
    /// <summary>Solved, at least to the acceptable level; the errors of <see cref="Kkt"/> say how well.</summary>
    public bool Solved => Status is 0 or 1;
}
