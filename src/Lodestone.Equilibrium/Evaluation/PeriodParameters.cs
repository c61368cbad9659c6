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
        LogWeight = new T[program.Sources.Routes];
        RouteCost = new T[program.Sources.Routes];
        Scale = new T[program.Sources.Bundles];
        Level = new T[program.Activities.Count];
        Capacity = new T[program.Activities.Count];
        Margin = new T[program.Activities.Count];
        Demand = new T[program.Uses.Count];
        ReleaseTrigger = new T[program.Holdings.Count];
        ReleaseLimit = new T[program.Holdings.Count];
        PurchaseTrigger = new T[program.Holdings.Count];
        PurchaseLimit = new T[program.Holdings.Count];
        QuotaLimit = new T[program.Quotas.Count];
        Injection = new T[program.Nodes.Length];
        Smoothing = T.Of(1.0);
    }

    /// <summary>ln w by route; <see cref="Closed"/> where banned or without supply.</summary>
    public T[] LogWeight { get; }

    /// <summary>Freight, specific duties and frozen ad valorem duties t by route, USD/t.</summary>
    public T[] RouteCost { get; }

    /// <summary>Scale λ by bundle (3.8); 1 at base.</summary>
    public T[] Scale { get; }

    /// <summary>Level z0 by activity at the base margin, t.</summary>
    public T[] Level { get; }

    /// <summary>Capacity K by activity, t.</summary>
    public T[] Capacity { get; }

    /// <summary>Margin by activity at which its level is <see cref="Level"/>: m0 less subsidies, USD/t.</summary>
    public T[] Margin { get; }

    /// <summary>Demand at base price by use, t.</summary>
    public T[] Demand { get; }

    /// <summary>Price α at which each stock starts to release, USD/t.</summary>
    public T[] ReleaseTrigger { get; }

    /// <summary>Most each stock releases, t.</summary>
    public T[] ReleaseLimit { get; }

    /// <summary>Price α' below which each stock buys, USD/t.</summary>
    public T[] PurchaseTrigger { get; }

    /// <summary>Most each stock buys, t.</summary>
    public T[] PurchaseLimit { get; }

    /// <summary>Most each quota lets out, t; <see cref="NoQuota"/> when not in force.</summary>
    public T[] QuotaLimit { get; }

    /// <summary>Fixed injection by node (releases by schedule), t.</summary>
    public T[] Injection { get; }

    /// <summary>Multiplies μ and γ in the smoothing continuation; 1 = the model itself.</summary>
    public T Smoothing { get; set; }
}
