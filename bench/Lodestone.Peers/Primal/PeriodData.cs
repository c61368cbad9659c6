using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;

namespace Lodestone.Peers.Primal;

/// <summary>What is predetermined in one period of one path, as plain numbers: t per period and USD/t.</summary>
/// <remarks>Axes as in <see cref="PeriodParameters{T}"/>. The only file here that reads the storage of the kernel.</remarks>
public sealed record PeriodData
{
    /// <summary>ln w by route; at or below <see cref="ClosedBelow"/> a route is closed.</summary>
    public required double[] LogWeight { get; init; }

    /// <summary>Freight and duties by route, USD/t.</summary>
    public required double[] RouteCost { get; init; }

    /// <summary>Scale λ by bundle.</summary>
    public required double[] Scale { get; init; }

    /// <summary>Level z0 by activity, t.</summary>
    public required double[] Level { get; init; }

    /// <summary>Capacity K by activity, t.</summary>
    public required double[] Capacity { get; init; }

    /// <summary>Margin m0 by activity, USD/t.</summary>
    public required double[] Margin { get; init; }

    /// <summary>Demand D0 by use, t.</summary>
    public required double[] Demand { get; init; }

    /// <summary>Price α by stock above which it releases, USD/t.</summary>
    public required double[] ReleaseTrigger { get; init; }

    /// <summary>Most a stock releases, t.</summary>
    public required double[] ReleaseLimit { get; init; }

    /// <summary>Price α' by stock below which it buys, USD/t.</summary>
    public required double[] PurchaseTrigger { get; init; }

    /// <summary>Most a stock buys, t.</summary>
    public required double[] PurchaseLimit { get; init; }

    /// <summary>Most a quota lets out, t; at or above <see cref="NoQuotaFrom"/> it is not in force.</summary>
    public required double[] QuotaLimit { get; init; }

    /// <summary>Fixed injection by node, t.</summary>
    public required double[] Injection { get; init; }

    /// <summary>Log weight at or below which a route is closed.</summary>
    public const double ClosedBelow = -1e20;

    /// <summary>Limit from which a quota is not in force.</summary>
    public const double NoQuotaFrom = 1e29;

    /// <summary>Copies the parameters of the period that a runner cleared last.</summary>
    public static PeriodData Of(PathRunner runner)
    {
        PeriodParameters<Lane1> from = runner.Parameters;
        return new PeriodData
        {
            LogWeight = Numbers(from.LogWeight),
            RouteCost = Numbers(from.RouteCost),
            Scale = Numbers(from.Scale),
            Level = Numbers(from.Level),
            Capacity = Numbers(from.Capacity),
            Margin = Numbers(from.Margin),
            Demand = Numbers(from.Demand),
            ReleaseTrigger = Numbers(from.ReleaseTrigger),
            ReleaseLimit = Numbers(from.ReleaseLimit),
            PurchaseTrigger = Numbers(from.PurchaseTrigger),
            PurchaseLimit = Numbers(from.PurchaseLimit),
            QuotaLimit = Numbers(from.QuotaLimit),
            Injection = Numbers(from.Injection),
        };
    }

    private static double[] Numbers(LaneArray<Lane1> lanes) => [.. lanes.All.ToArray().Select(lane => lane.Value)];
}
