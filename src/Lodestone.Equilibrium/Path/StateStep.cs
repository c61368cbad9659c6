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
    /// <summary>Share of base throughput, and of what a user buys, below which a purchase makes no habit.</summary>
    private const double Habitual = 1e-9;

    private readonly CompiledScenario _compiled;
    private readonly EquilibriumProgram _program;
    private readonly double[] _ratio;
    private readonly double[] _logRatio;
    private readonly double[] _holdingRatio;
    private readonly double[] _userRatio;
    private readonly double[] _loaded;
    private readonly double[] _volume;
    private readonly int[] _mainNode;

    public StateStep(CompiledScenario compiled)
    {
        _compiled = compiled;
        _program = compiled.Program;
        _ratio = new double[_program.Nodes.Length];
        _logRatio = new double[_program.Nodes.Length];
        _holdingRatio = new double[_program.Holdings.Count];
        _loaded = new double[_program.Holdings.Count];
        _userRatio = new double[_program.Sources.Bundles];
        _volume = new double[_program.Sources.Routes];
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
        Elementwise.Run(new Ratios(solution.Price, _program.BasePrice, _ratio, _logRatio), _ratio.Length);
        AdvanceHoldings(input.Rules, state, solution);
        ReserveWatch.Advance(_compiled, state, solution);
        for (int item = 0; item < state.ReserveLeft.Length; item++)
        {
            state.ReserveLeft[item] = Math.Max(0, state.ReserveLeft[item] - state.Decided[item]);
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
        int[] node = _program.Holdings.Node;
        for (int stock = 0; stock < node.Length; stock++)
        {
            _holdingRatio[stock] = Math.Max(_ratio[node[stock]], 0);
        }

        state.Pipeline.Load(solution.Purchase, _loaded);
        Elementwise.Run(new HoldingStep(rules, state, solution, _loaded, _holdingRatio), node.Length);
    }

    private void AdvanceSources(PathRules rules, PathState state, PeriodSolution solution)
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < _userRatio.Length; bundle++)
        {
            _userRatio[bundle] = _ratio[sources.User[bundle]];
            int first = sources.Start[bundle];
            int end = sources.Start[bundle + 1];
            double volume = 0;
            for (int route = first; route < end; route++)
            {
                volume += solution.Flow[route];
            }

            bool buys = volume > Habitual * _program.Throughput[sources.User[bundle]];
            _volume.AsSpan(first..end).Fill(buys ? volume : double.PositiveInfinity);
        }

        Elementwise.Run(new Scales(state.Scale, _userRatio, rules.ScaleRate), _userRatio.Length);
        Elementwise.Run(new Weights(state.LogWeight, solution.Flow, _volume, rules.RouteHabit), _volume.Length);
    }

    /// <summary>Price over base price by node, and its logarithm between 0.05 and 100.</summary>
    private readonly struct Ratios(double[] price, double[] basePrice, double[] ratio, double[] log) : IElementwise
    {
        public void Step<T>(int at)
            where T : struct, ILane<T>
        {
            T own = Elementwise.Load<T>(price, at) / Elementwise.Load<T>(basePrice, at);
            Elementwise.Store(ratio, at, own);
            Elementwise.Store(log, at, LaneMath.Log(T.Min(T.Max(own, T.Of(0.05)), T.Of(100))));
        }
    }

    /// <summary>λ ← λ + rate ([q/q0] between 0.3 and 20 − λ) — equation (9).</summary>
    private readonly struct Scales(double[] scale, double[] ratio, double[] rate) : IElementwise
    {
        public void Step<T>(int at)
            where T : struct, ILane<T>
        {
            T target = T.Min(T.Max(Elementwise.Load<T>(ratio, at), T.Of(0.3)), T.Of(20));
            T own = Elementwise.Load<T>(scale, at);
            Elementwise.Store(scale, at, own + (Elementwise.Load<T>(rate, at) * (target - own)));
        }
    }

    /// <summary>
    /// ln w ← ln w + rate (ln s − ln w); a route that carries next to nothing keeps its weight, and so do all of a user that buys
    /// next to nothing: there the last digit would decide.
    /// </summary>
    private readonly struct Weights(double[] weight, double[] flow, double[] volume, double[] rate) : IElementwise
    {
        public void Step<T>(int at)
            where T : struct, ILane<T>
        {
            T share = Elementwise.Load<T>(flow, at) / Elementwise.Load<T>(volume, at);
            T carries = T.Less(T.Of(Habitual), share);
            T log = LaneMath.Log(T.Select(carries, share, T.Of(1.0)));
            T own = Elementwise.Load<T>(weight, at);
            T moved = own + (Elementwise.Load<T>(rate, at) * (log - own));
            Elementwise.Store(weight, at, T.Select(carries, moved, own));
        }
    }
}
