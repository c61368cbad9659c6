using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Stocks: release and purchase as clamps of the price, and their part of Φ — equation (8).</summary>
internal static class HoldingTerms
{
    private const double OffSlope = 1e-8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Holdings holdings = program.Holdings;
        T potential = T.Of(0.0);
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            int node = holdings.Node[stock];
            T price = point.Price[node];
            point.Release[stock] = Clamp(
                (price - parameters.ReleaseTrigger[stock]) * T.Of(holdings.ReleaseSlope[stock]),
                parameters.ReleaseLimit[stock],
                holdings.ReleaseSlope[stock],
                ref potential,
                out T releaseCurve
            );
            point.Purchase[stock] = Clamp(
                (parameters.PurchaseTrigger[stock] - price) * T.Of(holdings.PurchaseSlope[stock]),
                parameters.PurchaseLimit[stock],
                holdings.PurchaseSlope[stock],
                ref potential,
                out T purchaseCurve
            );
            point.Gradient[node] += point.Release[stock] - point.Purchase[stock];
            point.Hessian[program.Symbolic.Diagonal[node]] += releaseCurve + purchaseCurve;
        }

        return potential;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Clamp<T>(T wanted, T limit, double slope, ref T potential, out T curve)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T amount = T.Min(limit, T.Max(wanted, zero));
        potential = T.MultiplyAdd(amount * T.MultiplySubtract(amount, T.Of(0.5), wanted), T.Of(1 / slope), potential);
        T inside = T.Less(zero, wanted) & T.Less(wanted, limit);
        curve = T.Select(inside, T.Of(slope), T.Of(slope * OffSlope));
        return amount;
    }
}
