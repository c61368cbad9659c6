namespace Lodestone.Equilibrium.Program;

/// <summary>Reserves of one good that answer a shortfall together: one alone, or those of a pool.</summary>
/// <param name="Pool">Index of the pool among the scenario's items; −1 for a reserve alone.</param>
/// <param name="Reserves">Indices of the reserves among the scenario's items.</param>
/// <param name="Stocks">Holdings through which they release, one for each user they may serve.</param>
public sealed record AnswerRule(int Pool, int[] Reserves, int[] Stocks);
