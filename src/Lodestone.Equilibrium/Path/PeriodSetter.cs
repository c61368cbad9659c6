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
    private readonly HoldingKinds _kinds;

    public PeriodSetter(CompiledScenario compiled)
    {
        _compiled = compiled;
        _instruments = new Instruments(compiled);
        _reach = new SupplyReach(compiled.Program);
        _pipeline = new Pipeline(compiled);
        _watch = new ReserveWatch(compiled);
        _kinds = new HoldingKinds(compiled.Program);
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
        Elementwise.Run(new HoldingOffers(input.Rules, state, _kinds, parameters), _kinds.BasePrice.Length);
        double[] answers = _watch.Limits(state, input.Items, period);
        foreach (int stock in _kinds.ByScenario)
        {
            SetByScenario(parameters, stock, input, state, period, answers[stock]);
        }
    }

    private void SetByScenario(
        PeriodParameters<Lane1> parameters,
        int stock,
        PathInput input,
        PathState state,
        int period,
        double answer
    )
    {
        ScenarioItem[] items = input.Items;
        HoldingOrigin origin = _compiled.Program.Holdings.Origin[stock];
        double price = _kinds.BasePrice[stock];
        double most = Math.Min(state.Stock[stock], input.Rules.ReleaseRate[stock]);
        switch (origin.Kind)
        {
            case HoldingKind.Answer:
                parameters.ReleaseTrigger.Numbers[stock] = price;
                parameters.ReleaseLimit.Numbers[stock] = answer;
                break;
            case HoldingKind.Reserve when items[origin.Index].When.Covers(period):
                parameters.ReleaseTrigger.Numbers[stock] = ((Reserve)items[origin.Index]).Trigger * price;
                parameters.ReleaseLimit.Numbers[stock] = most;
                break;
            case HoldingKind.Pool when items[_compiled.Pools[origin.Index].Item].When.Covers(period):
                double trigger = _compiled.Pools[origin.Index].Reserves.Average(item => ((Reserve)items[item]).Trigger);
                parameters.ReleaseTrigger.Numbers[stock] = trigger * price;
                parameters.ReleaseLimit.Numbers[stock] = most;
                break;
            case HoldingKind.FloorPurchase when items[origin.Index].When.Covers(period):
                parameters.PurchaseTrigger.Numbers[stock] = ((PriceFloor)items[origin.Index]).Price;
                parameters.PurchaseLimit.Numbers[stock] = input.Rules.PurchaseRate[stock];
                break;
            default:
                break;
        }
    }
}
