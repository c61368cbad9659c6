using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Re-prices contracts: every period a share of them comes up and takes the landed price of the period before.</summary>
/// <remarks>
/// C_t = C_{t−1} + (1 − exp(−Δ/L)) (P_{t−1} − C_{t−1}) by bundle, with L = <c>contract_lag_months</c> and P the landed
/// price: exponential smoothing (Brown 1956) whose mean age is L. It follows prices and moves no quantity.
/// </remarks>
internal sealed class Contracts
{
    private readonly CompiledScenario _compiled;
    private readonly double[] _rate;

    public Contracts(CompiledScenario compiled)
    {
        _compiled = compiled;
        double months = compiled.Scenario.Horizon.MonthsPerPeriod;
        _rate =
        [
            .. compiled.Program.Sources.User.Select(user =>
                compiled.Behaviour.Of(
                    compiled.World.Goods[compiled.Program.Nodes[user].Good].Id,
                    ParameterNames.ContractLagMonths
                )
                    is > 0
                        and double lag
                    ? 1 - Math.Exp(-months / lag)
                    : 1
            ),
        ];
    }

    /// <summary>Moves contract prices on and remembers the landed prices of the period.</summary>
    public void Advance(PathState state, PeriodSolution solution)
    {
        for (int bundle = 0; bundle < _rate.Length; bundle++)
        {
            state.Contract[bundle] += _rate[bundle] * (state.Landed[bundle] - state.Contract[bundle]);
            state.Landed[bundle] = LandedPrice.Of(_compiled.Program, solution, state.RouteCost, bundle);
        }
    }
}
