using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Stocks: release and purchase as clamps of the price, and their part of Φ — equation (8).</summary>
internal static class HoldingTerms
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> nodes = new(program.Holdings.Node);
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<T> releases = point.Release.Raw;
        Raw<T> purchases = point.Purchase.Raw;
        Raw<T> releaseTrigger = parameters.ReleaseTrigger.Raw;
        Raw<T> releaseLimit = parameters.ReleaseLimit.Raw;
        Raw<T> releaseSlope = parameters.Draw.ReleaseSlope.Raw;
        Raw<T> purchaseTrigger = parameters.PurchaseTrigger.Raw;
        Raw<T> purchaseLimit = parameters.PurchaseLimit.Raw;
        Raw<T> purchaseSlope = parameters.Draw.PurchaseSlope.Raw;
        T zero = T.Of(0.0);
        T potential = zero;
        for (int stock = 0; stock < releases.Length; stock++)
        {
            int node = nodes[stock];
            T own = price[node];
            T above = own - releaseTrigger[stock];
            T below = purchaseTrigger[stock] - own;
            T release = zero;
            T purchase = zero;
            T curve = zero;
            if (T.Bits(T.Less(zero, above)) != 0)
            {
                release = Clamp(above, releaseLimit[stock], releaseSlope[stock], ref potential, ref curve);
            }

            if (T.Bits(T.Less(zero, below)) != 0)
            {
                purchase = Clamp(below, purchaseLimit[stock], purchaseSlope[stock], ref potential, ref curve);
            }

            releases[stock] = release;
            purchases[stock] = purchase;
            gradient[node] += release - purchase;
            curvature[node] += curve;
        }

        return potential;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Clamp<T>(T gap, T limit, T slope, ref T potential, ref T curve)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T wanted = gap * slope;
        T amount = T.Min(limit, T.Max(wanted, zero));
        potential = T.MultiplyAdd(amount * T.MultiplySubtract(amount, T.Of(0.5), wanted), T.Of(1.0) / slope, potential);
        curve += slope & T.Less(zero, wanted) & T.Less(wanted, limit);
        return amount;
    }
}
