namespace Lodestone.Peers.Highs;

/// <summary>What HiGHS returned.</summary>
/// <param name="Optimal">Solved to optimality.</param>
/// <param name="Objective">Objective, USD.</param>
/// <param name="Point">Quantities by variable, t.</param>
/// <param name="RowDual">Dual of each row, USD/t.</param>
/// <param name="Milliseconds">Wall time of creating the instance, passing the problem, running and reading the answer.</param>
public sealed record HighsResult(bool Optimal, double Objective, double[] Point, double[] RowDual, double Milliseconds);
