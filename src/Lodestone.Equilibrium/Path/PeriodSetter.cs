using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Sets the parameters of a period of one path: state first, then what the scenario changes.</summary>
internal sealed class PeriodSetter
{
    private readonly CompiledScenario _compiled;
    private readonly Instruments _instruments;
    private readonly SupplyReach _reach;
    private readonly Pipeline _pipeline;
    private readonly ReserveWatch _watch;

    public PeriodSetter(CompiledScenario compiled)
    {
        _compiled = compiled;
        _instruments = new Instruments(compiled);
        _reach = new SupplyReach(compiled.Program);
        _pipeline = new Pipeline(compiled);
        _watch = new ReserveWatch(compiled);
        Charges =
            compiled.Program.Sources.Tariff.Any(rate => rate != 0)
            || compiled.Scenario.Items.Any(item => item is TariffChange or PriceFloor);
        Injects = compiled.Scenario.Items.Any(item => item is Reserve or Ban or Throttle or ExportQuota);
    }

    /// <summary>True when duties or levies can move route costs and margins from period to period.</summary>
    public bool Charges { get; }

    /// <summary>True when tonnes can be injected at nodes.</summary>
    public bool Injects { get; }

    /// <summary>Sets all parameters of a period from the input and the state of a path.</summary>
    public void Set(PeriodParameters<Lane1> parameters, PathInput input, PathState state, int period)
    {
        Begin(parameters, input);
        SetPeriod(parameters, input, state, period);
    }

    /// <summary>Sets what stays over the horizon of a path unless duties or injections move it.</summary>
    public void Begin(PeriodParameters<Lane1> parameters, PathInput input)
    {
        EquilibriumProgram program = _compiled.Program;
        program.Sources.Freight.CopyTo(parameters.RouteCost.Numbers);
        input.Rules.BaseMargin.CopyTo(parameters.Margin.Numbers);
        parameters.Injection.Clear();
    }

    /// <summary>Sets the parameters of a period of a path that has begun.</summary>
    public void SetPeriod(PeriodParameters<Lane1> parameters, PathInput input, PathState state, int period)
    {
        EquilibriumProgram program = _compiled.Program;
        state.LogWeight.CopyTo(parameters.LogWeight.Numbers);
        state.Scale.CopyTo(parameters.Scale.Numbers);
        Span<double> level = parameters.Level.Numbers;
        Span<double> capacity = parameters.Capacity.Numbers;
        for (int activity = 0; activity < level.Length; activity++)
        {
            double shift = state.SupplyShift[activity];
            level[activity] = program.Activities.BaseLevel[activity] * shift;
            capacity[activity] = program.Activities.Capacity[activity] * Math.Max(1, shift);
        }

        double growth = input.Growth(period);
        Span<double> demand = parameters.Demand.Numbers;
        for (int use = 0; use < demand.Length; use++)
        {
            demand[use] = program.Uses.BaseQuantity[use] * growth * state.DemandHabit[use];
        }

        if (Charges)
        {
            SetWedges(parameters, input.Rules, state);
        }

        if (Injects)
        {
            parameters.Injection.Clear();
        }

        SetHoldings(parameters, input, state, period);
        _instruments.Apply(parameters, input.Items, state, period);
        _pipeline.Arrive(parameters, input.Items, state, period);
        _reach.Close(parameters);
        _pipeline.Order(parameters, input.Rules, state);
        if (Charges)
        {
            parameters.RouteCost.Numbers.CopyTo(state.RouteCost);
        }
    }

    private void SetWedges(PeriodParameters<Lane1> parameters, PathRules rules, PathState state)
    {
        EquilibriumProgram program = _compiled.Program;
        Span<double> cost = parameters.RouteCost.Numbers;
        for (int route = 0; route < cost.Length; route++)
        {
            cost[route] = program.Sources.Freight[route] + state.RouteWedge[route];
        }

        Span<double> margin = parameters.Margin.Numbers;
        for (int activity = 0; activity < margin.Length; activity++)
        {
            margin[activity] = rules.BaseMargin[activity] + state.ActivityWedge[activity];
        }
    }

    private void SetHoldings(PeriodParameters<Lane1> parameters, PathInput input, PathState state, int period)
    {
        PathRules rules = input.Rules;
        ScenarioItem[] items = input.Items;
        Holdings holdings = _compiled.Program.Holdings;
        double[] answers = _watch.Limits(state, items, period);
        Span<double> releaseTrigger = parameters.ReleaseTrigger.Numbers;
        Span<double> releaseLimit = parameters.ReleaseLimit.Numbers;
        Span<double> purchaseTrigger = parameters.PurchaseTrigger.Numbers;
        Span<double> purchaseLimit = parameters.PurchaseLimit.Numbers;
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

            releaseTrigger[stock] = releaseAt;
            releaseLimit[stock] = release;
            purchaseTrigger[stock] = purchaseAt;
            purchaseLimit[stock] = purchase;
        }
    }
}
