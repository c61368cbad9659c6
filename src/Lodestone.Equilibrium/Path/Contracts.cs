using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Re-prices contracts: every period a share of them comes up and takes the landed price of the period before.</summary>
/// <remarks>
/// C_t = C_{t−1} + (1 − exp(−Δ/L)) (P_{t−1} − C_{t−1}) by bundle, with L = <c>contract_lag_months</c> and P the landed
/// price: exponential smoothing (Brown 1956) whose mean age is L. It follows prices and moves no quantity.
/// </remarks>
internal static class Contracts
{
    /// <summary>Moves contract prices on and remembers the landed prices of the period.</summary>
    public static void Advance(EquilibriumProgram program, PathRules rules, PathState state, PeriodSolution solution)
    {
        for (int bundle = 0; bundle < rules.ContractRate.Length; bundle++)
        {
            state.Contract[bundle] += rules.ContractRate[bundle] * (state.Landed[bundle] - state.Contract[bundle]);
            state.Landed[bundle] = LandedPrice.Of(program, solution, state.RouteCost, bundle);
        }
    }
}
