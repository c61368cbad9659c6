using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>What changes from period to period, for every lane: predetermined when the period's markets clear.</summary>
/// <remarks>Structure of arrays; axes as in <see cref="EquilibriumProgram"/>. Quantities t per period, prices USD/t.</remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class PeriodParameters<T>
    where T : struct, ILane<T>
{
    /// <summary>Log weight of a route that is closed.</summary>
    public const double Closed = -1e30;

    /// <summary>Cap of a quota that is not in force, as a multiple of nothing in particular: never reached.</summary>
    public const double NoQuota = 1e30;

    /// <summary>Allocates for a program.</summary>
    public PeriodParameters(EquilibriumProgram program)
    {
        Draw = new DrawParameters<T>(program);
        LogWeight = new LaneArray<T>(program.Sources.Routes);
        RouteCost = new LaneArray<T>(program.Sources.Routes);
        Scale = new LaneArray<T>(program.Sources.Bundles);
        Level = new LaneArray<T>(program.Activities.Count);
        Capacity = new LaneArray<T>(program.Activities.Count);
        Margin = new LaneArray<T>(program.Activities.Count);
        Demand = new LaneArray<T>(program.Uses.Count);
        ReleaseTrigger = new LaneArray<T>(program.Holdings.Count);
        ReleaseLimit = new LaneArray<T>(program.Holdings.Count);
        PurchaseTrigger = new LaneArray<T>(program.Holdings.Count);
        PurchaseLimit = new LaneArray<T>(program.Holdings.Count);
        QuotaLimit = new LaneArray<T>(program.Quotas.Count);
        Injection = new LaneArray<T>(program.Nodes.Length);
        Smoothing = T.Of(1.0);
        Periodic =
        [
            LogWeight,
            Scale,
            Level,
            Capacity,
            Demand,
            ReleaseTrigger,
            ReleaseLimit,
            PurchaseTrigger,
            PurchaseLimit,
            QuotaLimit,
        ];
    }

    /// <summary>Slopes and elasticities of the draw that each lane plays.</summary>
    public DrawParameters<T> Draw { get; }

    /// <summary>ln w by route; <see cref="Closed"/> where banned or without supply.</summary>
    public LaneArray<T> LogWeight { get; }

    /// <summary>Freight, specific duties and frozen ad valorem duties t by route, USD/t.</summary>
    public LaneArray<T> RouteCost { get; }

    /// <summary>Scale λ by bundle (3.8); 1 at base.</summary>
    public LaneArray<T> Scale { get; }

    /// <summary>Level z0 by activity at the base margin, t.</summary>
    public LaneArray<T> Level { get; }

    /// <summary>Capacity K by activity, t.</summary>
    public LaneArray<T> Capacity { get; }

    /// <summary>Margin by activity at which its level is <see cref="Level"/>: m0 less subsidies, USD/t.</summary>
    public LaneArray<T> Margin { get; }

    /// <summary>Demand at base price by use, t.</summary>
    public LaneArray<T> Demand { get; }

    /// <summary>Price α at which each stock starts to release, USD/t.</summary>
    public LaneArray<T> ReleaseTrigger { get; }

    /// <summary>Most each stock releases, t.</summary>
    public LaneArray<T> ReleaseLimit { get; }

    /// <summary>Price α' below which each stock buys, USD/t.</summary>
    public LaneArray<T> PurchaseTrigger { get; }

    /// <summary>Most each stock buys, t.</summary>
    public LaneArray<T> PurchaseLimit { get; }

    /// <summary>Most each quota lets out, t; <see cref="NoQuota"/> when not in force.</summary>
    public LaneArray<T> QuotaLimit { get; }

    /// <summary>Fixed injection by node (releases by schedule), t.</summary>
    public LaneArray<T> Injection { get; }

    /// <summary>Multiplies μ and γ in the smoothing continuation; 1 = the model itself.</summary>
    public T Smoothing { get; set; }

    /// <summary>What every period of a path sets anew.</summary>
    internal LaneArray<T>[] Periodic { get; }

    /// <summary>Takes into a lane what a path keeps over its horizon unless duties or injections move it.</summary>
    public void TakeLasting(int lane, PeriodParameters<Lane1> path)
    {
        RouteCost.PutAll(lane, path.RouteCost.Numbers);
        Margin.PutAll(lane, path.Margin.Numbers);
        Injection.PutAll(lane, path.Injection.Numbers);
    }

    /// <summary>Takes into a lane what every period of a path sets anew.</summary>
    public void TakePeriod(int lane, PeriodParameters<Lane1> path)
    {
        for (int array = 0; array < Periodic.Length; array++)
        {
            Periodic[array].PutAll(lane, path.Periodic[array].Numbers);
        }
    }
}
