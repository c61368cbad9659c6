using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What one path carries from period to period: everything predetermined when the next market clears.</summary>
/// <remarks>At base every factor is 1 and every stock is at its target, so a calm path stays where it is.</remarks>
public sealed class PathState
{
    /// <summary>The state before the first period.</summary>
    public PathState(CompiledScenario compiled)
    {
        EquilibriumProgram program = compiled.Program;
        Stock = new double[program.Holdings.Count];
        Target = new double[program.Holdings.Count];
        Reference = Ones(program.Holdings.Count);
        Scale = Ones(program.Sources.Bundles);
        LogWeight = [.. program.Sources.BaseShare.Select(share => share > 0 ? Math.Log(share) : 0)];
        DemandHabit = Ones(program.Uses.Count);
        SupplyShift = Ones(program.Activities.Count);
        RouteWedge = new double[program.Sources.Routes];
        ActivityWedge = new double[program.Activities.Count];
        Missing = new double[program.Nodes.Length];
        List<ScenarioItem> items = [.. compiled.Scenario.Items];
        ReserveLeft = [.. items.Select(item => item is Reserve reserve ? reserve.Tonnes : 0)];
        Decided = new double[items.Count];
        Expected = Ones(program.Holdings.Count);
        Extra = new double[program.Holdings.Count];
        RouteCost = [.. program.Sources.Freight];
        Landed = [.. program.Sources.BaseIndex];
        Contract = [.. program.Sources.BaseIndex];
        Pipeline = new PipelineState(compiled);
        for (int stock = 0; stock < Stock.Length; stock++)
        {
            Stock[stock] = Target[stock] = Opening(compiled, items, program.Holdings.Origin[stock]);
        }

        for (int route = 0; route < RouteWedge.Length; route++)
        {
            RouteWedge[route] = program.Sources.Tariff[route] * program.BasePrice[program.Sources.Origin[route]];
        }
    }

    /// <summary>Stock by holding, t.</summary>
    public double[] Stock { get; }

    /// <summary>Stock its holder aims at, t.</summary>
    public double[] Target { get; }

    /// <summary>Smoothed past price by holding, as a multiple of the base price.</summary>
    public double[] Reference { get; }

    /// <summary>Scale λ by bundle — equation (9).</summary>
    public double[] Scale { get; }

    /// <summary>ln w by route, with habit.</summary>
    public double[] LogWeight { get; }

    /// <summary>Demand left after long-run substitution, by use, as a factor on D0.</summary>
    public double[] DemandHabit { get; }

    /// <summary>Long-run supply response by activity, as a factor on z0.</summary>
    public double[] SupplyShift { get; }

    /// <summary>Ad valorem duties and border levies by route, frozen at the last solution, USD/t.</summary>
    public double[] RouteWedge { get; }

    /// <summary>Support (&lt; 0) and duties (&gt; 0) by activity, frozen at the last solution, USD/t.</summary>
    public double[] ActivityWedge { get; }

    /// <summary>Tonnes missing at each user node in the last period, against base use.</summary>
    public double[] Missing { get; }

    /// <summary>Tonnes left in reserves that are released by decision, by scenario item.</summary>
    public double[] ReserveLeft { get; }

    /// <summary>Tonnes that reserves release by decision in the period being solved, by scenario item.</summary>
    public double[] Decided { get; }

    /// <summary>Price that a holder reckons with, as a multiple of the base price; the reference without precaution.</summary>
    public double[] Expected { get; }

    /// <summary>Stock wanted on top of the target out of precaution, by holding, t.</summary>
    public double[] Extra { get; }

    /// <summary>Freight and duties by route in the period being solved, USD/t.</summary>
    public double[] RouteCost { get; }

    /// <summary>Landed price by bundle in the last period, USD/t.</summary>
    public double[] Landed { get; }

    /// <summary>Price of tonnes under contract by bundle in the last period, USD/t.</summary>
    public double[] Contract { get; }

    /// <summary>Imports on their way.</summary>
    internal PipelineState Pipeline { get; }

    private static double[] Ones(int count)
    {
        double[] ones = new double[count];
        Array.Fill(ones, 1.0);
        return ones;
    }

    private static double Opening(CompiledScenario compiled, List<ScenarioItem> items, HoldingOrigin origin)
    {
        switch (origin.Kind)
        {
            case HoldingKind.Private:
            case HoldingKind.Government:
                StockHolding stock = compiled.World.Stocks[origin.Index];
                double use = compiled.Base.Used[compiled.Index.Good(stock.Good), compiled.Index.Place(stock.Place)];
                return stock.Quantity ?? ((stock.TargetDays ?? 0) / 365 * use * compiled.Base.PerYear);
            case HoldingKind.Reserve:
                return ((Reserve)items[origin.Index]).Tonnes;
            case HoldingKind.Pool:
                return compiled.Pools[origin.Index].Reserves.Sum(reserve => ((Reserve)items[reserve]).Tonnes);
            default:
                return 0;
        }
    }
}
