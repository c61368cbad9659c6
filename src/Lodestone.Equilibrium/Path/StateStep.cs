using Lodestone.Equilibrium.Program;
using Lodestone.Model;

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
    private readonly double _years;
    private readonly double[] _demandLong,
        _demandLag,
        _demandCap;
    private readonly double[] _supplyLong,
        _supplyLag,
        _supplyCap,
        _supplyBase;
    private readonly double[] _scaleRate,
        _habitRate,
        _referenceRate;
    private readonly Precaution _precaution;
    private readonly Contracts _contracts;

    public StateStep(CompiledScenario compiled)
    {
        _compiled = compiled;
        _precaution = new Precaution(compiled);
        _contracts = new Contracts(compiled);
        EquilibriumProgram program = compiled.Program;
        double months = compiled.Scenario.Horizon.MonthsPerPeriod;
        _years = months / 12;
        string[] useGood = [.. program.Uses.Node.Select(GoodOf)];
        _demandLong =
        [
            .. useGood.Select(
                (good, use) => Long(good, ParameterNames.DemandElasticityLong, -program.Uses.Elasticity[use])
            ),
        ];
        _demandLag = [.. useGood.Select(good => 1 - Math.Exp(-_years / Of(good, ParameterNames.AdjustmentYears)))];
        _demandCap = [.. useGood.Select(good => Of(good, ParameterNames.SubstitutionCapPerYear) * _years)];
        int[] mainNode =
        [
            .. Enumerable
                .Range(0, program.Activities.Count)
                .Select(a => program.Activities.Node[program.Activities.Start[a]]),
        ];
        string[] made = [.. mainNode.Select(GoodOf)];
        _supplyBase = [.. Enumerable.Range(0, program.Activities.Count).Select(ShortSupply)];
        _supplyLong =
        [
            .. made.Select(
                (good, a) =>
                    program.Activities.Origin[a].Kind == ActivityKind.Process
                        ? Math.Max(
                            compiled.Behaviour.Find(good, ParameterNames.SupplyElasticityLong) ?? 0,
                            _supplyBase[a]
                        )
                        : _supplyBase[a]
            ),
        ];
        _supplyLag = [.. made.Select(good => 1 - Math.Exp(-_years / Of(good, ParameterNames.AdjustmentYears)))];
        _supplyCap = [.. made.Select(good => Of(good, ParameterNames.SupplyRampPerYear) * _years)];
        string[] bundleGood = [.. program.Sources.User.Select(GoodOf)];
        _scaleRate =
        [
            .. bundleGood.Select(good => PerPeriod(Of(good, ParameterNames.ScaleAdjustmentPerMonth), months)),
        ];
        _habitRate = [.. bundleGood.Select(good => PerPeriod(Of(good, ParameterNames.SourcingHabitPerYear), _years))];
        _referenceRate =
        [
            .. program.Holdings.Node.Select(node =>
                PerPeriod(Of(GoodOf(node), ParameterNames.ReferencePriceAdjustmentPerMonth), months)
            ),
        ];
    }

    /// <summary>Advances the state by the solution of a period.</summary>
    public void Advance(PathState state, PeriodSolution solution)
    {
        EquilibriumProgram program = _compiled.Program;
        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            double bought = solution.Purchase[stock] - state.Pipeline.Load(stock, solution.Purchase[stock]);
            state.Stock[stock] = Math.Max(0, state.Stock[stock] - solution.Release[stock] + bought);
            double price = Math.Max(solution.Price[node] / program.BasePrice[node], 0);
            _precaution.Want(state, stock, price);
            state.Reference[stock] += _referenceRate[stock] * (price - state.Reference[stock]);
            Precaution.Expect(state, stock, price);
        }

        for (int item = 0; item < state.ReserveLeft.Length; item++)
        {
            state.ReserveLeft[item] = Math.Max(0, state.ReserveLeft[item] - state.Decided[item]);
        }

        for (int use = 0; use < program.Uses.Count; use++)
        {
            double shift =
                (program.Uses.Elasticity[use] - _demandLong[use]) * LogRatio(solution, program.Uses.Node[use]);
            state.DemandHabit[use] = Adjust(state.DemandHabit[use], shift, _demandLag[use], _demandCap[use]);
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double shift =
                (_supplyLong[activity] - _supplyBase[activity])
                * LogRatio(solution, program.Activities.Node[program.Activities.Start[activity]]);
            state.SupplyShift[activity] = Adjust(
                state.SupplyShift[activity],
                shift,
                _supplyLag[activity],
                _supplyCap[activity]
            );
        }

        AdvanceSources(state, solution);
        _contracts.Advance(state, solution);
        RememberMissing(state, solution);
    }

    private void AdvanceSources(PathState state, PeriodSolution solution)
    {
        Sources sources = _compiled.Program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int user = sources.User[bundle];
            double price = Math.Clamp(solution.Price[user] / _compiled.Program.BasePrice[user], 0.3, 20);
            state.Scale[bundle] += _scaleRate[bundle] * (price - state.Scale[bundle]);
            double volume = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                volume += solution.Flow[route];
            }

            for (
                int route = sources.Start[bundle];
                route < sources.Start[bundle + 1] && _habitRate[bundle] > 0 && volume > 0;
                route++
            )
            {
                double share = solution.Flow[route] / volume;
                if (share > 1e-9)
                {
                    state.LogWeight[route] += _habitRate[bundle] * (Math.Log(share) - state.LogWeight[route]);
                }
            }
        }
    }

    private void RememberMissing(PathState state, PeriodSolution solution)
    {
        EquilibriumProgram program = _compiled.Program;
        Array.Clear(state.Missing);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            state.Missing[program.Uses.Node[use]] += program.Uses.BaseQuantity[use] - solution.Served[use];
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double gap = activities.BaseLevel[activity] - solution.Level[activity];
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1] && gap > 0; at++)
            {
                if (activities.Coefficient[at] < 0 && activities.Origin[activity].Kind == ActivityKind.Process)
                {
                    state.Missing[activities.Node[at]] -= activities.Coefficient[at] * gap;
                }
            }
        }
    }

    private static double Adjust(double factor, double target, double lag, double cap)
    {
        double now = Math.Log(factor);
        double next = Math.Exp(now + (lag * (target - now)));
        return factor + Math.Clamp(next - factor, -cap, cap);
    }

    private double LogRatio(PeriodSolution solution, int node) =>
        Math.Log(Math.Clamp(solution.Price[node] / _compiled.Program.BasePrice[node], 0.05, 100));

    private double ShortSupply(int activity) =>
        _compiled.Program.Activities.Origin[activity] is { Kind: ActivityKind.Process, Index: int row }
        && double.IsFinite(_compiled.World.Capacities[row].SupplyElasticity)
            ? _compiled.World.Capacities[row].SupplyElasticity
            : 0;

    private double Long(string good, string parameter, double fallback) =>
        Math.Max(-(_compiled.Behaviour.Find(good, parameter) ?? fallback), -fallback);

    private string GoodOf(int node) => _compiled.World.Goods[_compiled.Program.Nodes[node].Good].Id;

    private double Of(string good, string parameter) => _compiled.Behaviour.Of(good, parameter);

    private static double PerPeriod(double share, double lengths) => 1 - Math.Pow(1 - Math.Clamp(share, 0, 1), lengths);
}
