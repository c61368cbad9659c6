using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Moves the state of a path from one period to the next: stocks, references, scale, habits, long-run response.</summary>
/// <remarks>
/// Long run (Nerlove 1958, partial adjustment): ln h ← ln h + δ ((η_S − η_L) ln ρ − ln h), with δ = 1 − exp(−Δ/τ), so
/// that the demand elasticity grows from η_S to η_L while a price stays high and decays afterwards; the change is capped
/// at the substitution that Sprecher et al. (2017) observed. Supply alike with the ramp cap. At base prices nothing moves.
/// </remarks>
internal sealed class StateStep
{
    private readonly CompiledScenario _compiled;
    private readonly EquilibriumProgram _program;
    private readonly double[] _logRatio;
    private readonly double[] _share;
    private readonly double[] _rate;
    private readonly int[] _mainNode;

    public StateStep(CompiledScenario compiled)
    {
        _compiled = compiled;
        _program = compiled.Program;
        _logRatio = new double[(_program.Nodes.Length + 7) / 8 * 8];
        _share = new double[(_program.Sources.Routes + 7) / 8 * 8];
        _rate = new double[_share.Length];
        Activities activities = _program.Activities;
        _mainNode = [.. Enumerable.Range(0, activities.Count).Select(a => activities.Node[activities.Start[a]])];
    }

    /// <summary>Advances the state by the solution of a period.</summary>
    /// <param name="input">What the path plays.</param>
    /// <param name="state">Its state.</param>
    /// <param name="solution">The cleared period.</param>
    /// <param name="contracts">Whether contract prices are followed; they are reported and move nothing.</param>
    public void Advance(PathInput input, PathState state, PeriodSolution solution, bool contracts = true)
    {
        AdvanceHoldings(input.Rules, state, solution);
        ReserveWatch.Advance(_compiled, state, solution);
        for (int item = 0; item < state.ReserveLeft.Length; item++)
        {
            state.ReserveLeft[item] = Math.Max(0, state.ReserveLeft[item] - state.Decided[item]);
        }

        Array.Fill(_logRatio, 1.0);
        for (int node = 0; node < solution.Price.Length; node++)
        {
            _logRatio[node] = Math.Clamp(solution.Price[node] / _program.BasePrice[node], 0.05, 100);
        }

        for (int i = 0; i < _logRatio.Length; i += 8)
        {
            LaneMath.Log(new Lane8(Vector512.Create(_logRatio, i))).Value.CopyTo(_logRatio, i);
        }

        input.Rules.DemandResponse.Advance(state.DemandHabit, _program.Uses.Node, _logRatio);
        input.Rules.SupplyResponse.Advance(state.SupplyShift, _mainNode, _logRatio);
        AdvanceSources(input.Rules, state, solution);
        if (contracts)
        {
            Contracts.Advance(_program, input.Rules, state, solution);
        }
    }

    private void AdvanceHoldings(PathRules rules, PathState state, PeriodSolution solution)
    {
        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            int node = _program.Holdings.Node[stock];
            double bought = solution.Purchase[stock] - state.Pipeline.Load(stock, solution.Purchase[stock]);
            state.Stock[stock] = Math.Max(0, state.Stock[stock] - solution.Release[stock] + bought);
            double price = Math.Max(solution.Price[node] / _program.BasePrice[node], 0);
            Precaution.Want(rules, state, stock, price);
            state.Reference[stock] += rules.ReferenceRate[stock] * (price - state.Reference[stock]);
            Precaution.Expect(state, stock, price);
        }
    }

    private void AdvanceSources(PathRules rules, PathState state, PeriodSolution solution)
    {
        Sources sources = _program.Sources;
        Array.Fill(_share, 1.0);
        Array.Clear(_rate);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int first = sources.Start[bundle];
            int end = sources.Start[bundle + 1];
            int user = sources.User[bundle];
            double price = Math.Clamp(solution.Price[user] / _program.BasePrice[user], 0.3, 20);
            state.Scale[bundle] += rules.ScaleRate[bundle] * (price - state.Scale[bundle]);
            double rate = rules.HabitRate[bundle];
            if (rate <= 0 || end - first == 1)
            {
                continue;
            }

            double volume = 0;
            for (int route = first; route < end; route++)
            {
                volume += solution.Flow[route];
            }

            for (int route = first; route < end && volume > 0; route++)
            {
                double share = solution.Flow[route] / volume;
                if (share > 1e-9)
                {
                    (_share[route], _rate[route]) = (share, rate);
                }
            }
        }

        AdvanceWeights(state.LogWeight);
    }

    /// <summary>ln w ← ln w + rate (ln s − ln w), eight routes at a time.</summary>
    private void AdvanceWeights(double[] weights)
    {
        for (int i = 0; i < _share.Length; i += 8)
        {
            LaneMath.Log(new Lane8(Vector512.Create(_share, i))).Value.CopyTo(_share, i);
        }

        for (int route = 0; route < weights.Length; route++)
        {
            weights[route] += _rate[route] * (_share[route] - weights[route]);
        }
    }
}
