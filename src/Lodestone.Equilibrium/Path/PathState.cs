using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What one path carries from period to period: everything predetermined when the next market clears.</summary>
/// <remarks>At base every factor is 1 and every stock is at its target, so a calm path stays where it is.</remarks>
public sealed class PathState
{
    private readonly CompiledScenario _compiled;

    /// <summary>The state before the first period of the central path.</summary>
    public PathState(CompiledScenario compiled)
        : this(compiled, new PathInput(compiled)) { }

    /// <summary>The state before the first period of a path.</summary>
    public PathState(CompiledScenario compiled, PathInput input)
    {
        _compiled = compiled;
        EquilibriumProgram program = compiled.Program;
        Stock = new double[program.Holdings.Count];
        Target = new double[program.Holdings.Count];
        Reference = new double[program.Holdings.Count];
        Expected = new double[program.Holdings.Count];
        Extra = new double[program.Holdings.Count];
        Scale = new double[program.Sources.Bundles];
        LogWeight = new double[program.Sources.Routes];
        RouteWedge = new double[program.Sources.Routes];
        RouteCost = new double[program.Sources.Routes];
        Landed = new double[program.Sources.Bundles];
        Contract = new double[program.Sources.Bundles];
        DemandHabit = new double[program.Uses.Count];
        SupplyShift = new double[program.Activities.Count];
        ActivityWedge = new double[program.Activities.Count];
        OpenSince = new int[input.Items.Length];
        Needed = new double[program.Holdings.Count];
        AnswerLeft = new double[compiled.Answers.Length];
        ReserveLeft = new double[input.Items.Length];
        Decided = new double[input.Items.Length];
        Pipeline = new PipelineState(compiled);
        Reset(input);
    }

    /// <summary>Back to the state before the first period of a path.</summary>
    public void Reset(PathInput input)
    {
        EquilibriumProgram program = _compiled.Program;
        Array.Fill(Reference, 1.0);
        Array.Fill(Expected, 1.0);
        Array.Clear(Extra);
        Array.Fill(Scale, 1.0);
        Array.Fill(DemandHabit, 1.0);
        Array.Fill(SupplyShift, 1.0);
        Array.Clear(ActivityWedge);
        Array.Fill(OpenSince, -1);
        Array.Clear(Needed);
        Asks = false;
        Array.Clear(Decided);
        program.Sources.LogShare.CopyTo(LogWeight, 0);
        program.Sources.Freight.CopyTo(RouteCost, 0);
        program.Sources.BaseIndex.CopyTo(Landed, 0);
        program.Sources.BaseIndex.CopyTo(Contract, 0);
        for (int item = 0; item < ReserveLeft.Length; item++)
        {
            ReserveLeft[item] = input.Items[item] is Reserve reserve ? reserve.Tonnes : 0;
        }

        for (int rule = 0; rule < AnswerLeft.Length; rule++)
        {
            AnswerLeft[rule] = _compiled.Answers[rule].Reserves.Sum(item => ((Reserve)input.Items[item]).Tonnes);
        }

        for (int stock = 0; stock < Stock.Length; stock++)
        {
            Stock[stock] = Target[stock] = Opening(input, program.Holdings.Origin[stock]);
        }

        for (int route = 0; route < RouteWedge.Length; route++)
        {
            RouteWedge[route] = program.Sources.Tariff[route] * program.BasePrice[program.Sources.Origin[route]];
        }

        Pipeline.Reset(input.Rules.Transit);
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

    /// <summary>First period of the shortfall that a reserve answers, by scenario item; −1 while there is none.</summary>
    public int[] OpenSince { get; }

    /// <summary>Tonnes left of reserves that answer a shortfall, by rule.</summary>
    public double[] AnswerLeft { get; }

    /// <summary>Tonnes that were needed of reserves in the last period cleared, by holding.</summary>
    public double[] Needed { get; }

    /// <summary>True while a period is cleared to see what is needed of reserves that are open in part of it.</summary>
    public bool Asks { get; set; }

    /// <summary>True until reserves have opened and closed in the period being solved.</summary>
    public bool Decides { get; set; }

    /// <summary>Tonnes left in reserves that are released by schedule, by scenario item.</summary>
    public double[] ReserveLeft { get; }

    /// <summary>Tonnes that reserves release by schedule in the period being solved, by scenario item.</summary>
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

    private double Opening(PathInput input, HoldingOrigin origin)
    {
        switch (origin.Kind)
        {
            case HoldingKind.Private:
            case HoldingKind.Government:
                StockHolding stock = _compiled.World.Stocks[origin.Index];
                double factor = origin.Kind == HoldingKind.Private ? input.StockFactors[origin.Index] : 1;
                return factor
                    * (stock.Quantity ?? ((stock.TargetDays ?? 0) / 365 * Use(stock) * _compiled.Base.PerYear));
            case HoldingKind.Reserve:
                return ((Reserve)input.Items[origin.Index]).Tonnes;
            case HoldingKind.Pool:
                return _compiled.Pools[origin.Index].Reserves.Sum(reserve => ((Reserve)input.Items[reserve]).Tonnes);
            default:
                return 0;
        }
    }

    private double Use(StockHolding stock) =>
        _compiled.Base.Used[_compiled.Index.Good(stock.Good), _compiled.Index.Place(stock.Place)];
}
