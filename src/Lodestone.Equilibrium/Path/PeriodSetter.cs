using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Writes the parameters of a period into a lane: state first, then what the scenario changes.</summary>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class PeriodSetter<T>
    where T : struct, ILane<T>
{
    private readonly CompiledScenario _compiled;
    private readonly Instruments<T> _instruments;
    private readonly SupplyReach<T> _reach;
    private readonly Pipeline<T> _pipeline;
    private readonly ReserveWatch _watch;
    private readonly bool _charges;
    private readonly bool _injects;

    public PeriodSetter(CompiledScenario compiled)
    {
        _compiled = compiled;
        _instruments = new Instruments<T>(compiled);
        _reach = new SupplyReach<T>(compiled.Program);
        _pipeline = new Pipeline<T>(compiled);
        _watch = new ReserveWatch(compiled);
        _charges =
            compiled.Program.Sources.Tariff.Any(rate => rate != 0)
            || compiled.Scenario.Items.Any(item => item is TariffChange or PriceFloor);
        _injects = compiled.Scenario.Items.Any(item => item is Reserve or Ban or Throttle or ExportQuota);
    }

    /// <summary>Sets all parameters of a period from the input and the state of a path.</summary>
    public void Set(PeriodParameters<T> parameters, int lane, PathInput input, PathState state, int period)
    {
        Begin(parameters, lane, input);
        SetPeriod(parameters, lane, input, state, period);
    }

    /// <summary>Sets what stays over the horizon of a path unless duties or injections move it.</summary>
    public void Begin(PeriodParameters<T> parameters, int lane, PathInput input)
    {
        EquilibriumProgram program = _compiled.Program;
        for (int route = 0; route < program.Sources.Routes; route++)
        {
            parameters.RouteCost.Put(route, lane, program.Sources.Freight[route]);
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            parameters.Margin.Put(activity, lane, input.Rules.BaseMargin[activity]);
        }

        ClearInjections(parameters, lane);
    }

    /// <summary>Sets the parameters of a period of a path that has begun.</summary>
    public void SetPeriod(PeriodParameters<T> parameters, int lane, PathInput input, PathState state, int period)
    {
        EquilibriumProgram program = _compiled.Program;
        for (int route = 0; route < program.Sources.Routes; route++)
        {
            parameters.LogWeight.Put(route, lane, state.LogWeight[route]);
        }

        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            parameters.Scale.Put(bundle, lane, state.Scale[bundle]);
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double shift = state.SupplyShift[activity];
            parameters.Level.Put(activity, lane, program.Activities.BaseLevel[activity] * shift);
            parameters.Capacity.Put(activity, lane, program.Activities.Capacity[activity] * Math.Max(1, shift));
        }

        double growth = input.Growth(period);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            parameters.Demand.Put(use, lane, program.Uses.BaseQuantity[use] * growth * state.DemandHabit[use]);
        }

        if (_charges)
        {
            SetWedges(parameters, lane, input.Rules, state);
        }

        if (_injects)
        {
            ClearInjections(parameters, lane);
        }

        SetHoldings(parameters, lane, input, state, period);
        _instruments.Apply(parameters, lane, input.Items, state, period);
        _pipeline.Arrive(parameters, lane, input.Items, state, period);
        _reach.Close(parameters, lane);
        _pipeline.Order(parameters, lane, input.Rules, state);
        for (int route = 0; route < program.Sources.Routes && _charges; route++)
        {
            state.RouteCost[route] = parameters.RouteCost.Get(route, lane);
        }
    }

    private void SetWedges(PeriodParameters<T> parameters, int lane, PathRules rules, PathState state)
    {
        EquilibriumProgram program = _compiled.Program;
        for (int route = 0; route < program.Sources.Routes; route++)
        {
            parameters.RouteCost.Put(route, lane, program.Sources.Freight[route] + state.RouteWedge[route]);
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            parameters.Margin.Put(activity, lane, rules.BaseMargin[activity] + state.ActivityWedge[activity]);
        }
    }

    private void ClearInjections(PeriodParameters<T> parameters, int lane)
    {
        for (int node = 0; node < _compiled.Program.Nodes.Length; node++)
        {
            parameters.Injection.Put(node, lane, 0);
        }
    }

    private void SetHoldings(PeriodParameters<T> parameters, int lane, PathInput input, PathState state, int period)
    {
        PathRules rules = input.Rules;
        ScenarioItem[] items = input.Items;
        Holdings holdings = _compiled.Program.Holdings;
        double[] answers = _watch.Limits(state, items, period);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            double price = _compiled.Program.BasePrice[holdings.Node[stock]];
            double release = 0,
                releaseAt = double.MaxValue / 1e200,
                purchase = 0,
                purchaseAt = 0;
            HoldingOrigin origin = holdings.Origin[stock];
            switch (origin.Kind)
            {
                case HoldingKind.Private:
                    double target = state.Target[stock] + state.Extra[stock];
                    double fill = target > 0 ? state.Stock[stock] / target : 1;
                    double reference = state.Expected[stock] * price;
                    releaseAt = (1 + rules.Premium[stock]) * reference;
                    release = Math.Min(state.Stock[stock], rules.ReleaseRate[stock]);

                    // Depleted holders pay up to half the release premium to refill; full ones wait for a discount.
                    purchaseAt =
                        (1 - (rules.Discount[stock] * fill) + (0.5 * rules.Premium[stock] * (1 - fill))) * reference;
                    purchase = Math.Min(Math.Max(target - state.Stock[stock], 0), rules.PurchaseRate[stock]);
                    break;
                case HoldingKind.Producer:
                    // Makers store when their price is low, not when it comes back from a peak.
                    double average = Math.Min(state.Reference[stock], 1) * price;
                    releaseAt = average;
                    release = Math.Min(state.Stock[stock], rules.ReleaseRate[stock]);
                    purchaseAt = (1 - rules.StorageDiscount[stock]) * average;
                    purchase = Math.Min(
                        Math.Max((rules.StoragePeriods[stock] * rules.PurchaseRate[stock]) - state.Stock[stock], 0),
                        rules.PurchaseRate[stock]
                    );
                    break;
                case HoldingKind.Answer:
                    (releaseAt, release) = (price, answers[stock]);
                    break;
                case HoldingKind.Reserve when items[origin.Index].When.Covers(period):
                    releaseAt = ((Reserve)items[origin.Index]).Trigger * price;
                    release = Math.Min(state.Stock[stock], rules.ReleaseRate[stock]);
                    break;
                case HoldingKind.Pool:
                    PoolRule pool = _compiled.Pools[origin.Index];
                    if (items[pool.Item].When.Covers(period))
                    {
                        releaseAt = pool.Reserves.Average(reserve => ((Reserve)items[reserve]).Trigger) * price;
                        release = Math.Min(state.Stock[stock], rules.ReleaseRate[stock]);
                    }

                    break;
                case HoldingKind.FloorPurchase when items[origin.Index].When.Covers(period):
                    purchaseAt = ((PriceFloor)items[origin.Index]).Price;
                    purchase = rules.PurchaseRate[stock];
                    break;
                default:
                    break;
            }

            parameters.ReleaseTrigger.Put(stock, lane, releaseAt);
            parameters.ReleaseLimit.Put(stock, lane, release);
            parameters.PurchaseTrigger.Put(stock, lane, purchaseAt);
            parameters.PurchaseLimit.Put(stock, lane, purchase);
        }
    }
}
