using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Utility of what final uses are served: ∫ of the inverse demand curve — equation (7) read backwards, the demand side of programme (10).</summary>
/// <remarks>
/// With s = X/D0 and ρ the price ratio at which s is demanded, u = ρ s + the consumer surplus at ρ. Between choke and low ratio
/// ρ = s^(−1/η); above the choke price and below the low ratio the curve is a line, as in <see cref="DemandCurve"/>. Uses
/// of one scenario are read side by side; every width rounds alike.
/// </remarks>
internal static class UseUtility
{
    /// <summary>Utility of every use.</summary>
    /// <param name="curves">Curves, by use.</param>
    /// <param name="demand">D0, t per period.</param>
    /// <param name="served">X, t per period.</param>
    /// <param name="utility">Receives u over D0 q0; nothing that can be used where D0 is zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compute(
        DemandConstants<Lane1> curves,
        ReadOnlySpan<double> demand,
        ReadOnlySpan<double> served,
        Span<double> utility
    )
    {
        int at = 0;
        var wide = UseConstants<Lane8>.SideBySide(curves);
        for (; at + Lane8.Width <= utility.Length; at += Lane8.Width)
        {
            Lane8 share = Elementwise.Load<Lane8>(served, at) / Elementwise.Load<Lane8>(demand, at);
            Elementwise.Store(utility, at, At(wide, at / Lane8.Width, share));
        }

        UseConstants<Lane1> single = new(curves);
        for (; at < utility.Length; at++)
        {
            utility[at] = At(single, at, Lane1.Of(served[at] / demand[at])).Value;
        }
    }

    /// <summary>Utility over D0 q0 of one use, or of uses side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T At<T>(UseConstants<T> constants, int use, T share)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        T low = T.Of(DemandCurve.LowRatio);
        T elasticity = constants.Elasticity[use];
        T choke = constants.Choke[use];
        T atChoke = constants.AtChoke[use];
        T tangent = constants.Tangent[use];
        T atLow = tangent * low / elasticity;
        T power = constants.InversePower[use];
        T whole = constants.ChokeSurplus[use] + constants.ChokePower[use];

        T log = LaneMath.Log(T.Min(T.Max(share, atChoke), atLow)) / elasticity;
        T ratio = LaneMath.Exp(-log);
        T spent = ratio * share;
        T logarithmic = T.LessOrEqual(T.Abs(power), zero);
        T utility = T.Select(logarithmic, whole + log + spent, T.MultiplyAdd(spent, one - power, whole));

        T above = T.LessOrEqual(share, atChoke);
        if (T.Bits(above) != 0)
        {
            T left = share / atChoke;
            T dear = choke + (one - left) / constants.InverseRamp[use];
            T linear = T.MultiplyAdd(constants.ChokeSurplus[use] * left, left, dear * share);
            utility = T.Select(above, linear, utility);
        }

        T below = T.LessOrEqual(atLow, share);
        if (T.Bits(below) != 0)
        {
            T gap = (share - atLow) / tangent;
            T lowest = T.Select(logarithmic, whole - LaneMath.Log(low), T.MultiplySubtract(low * atLow, power, whole));
            T more = T.MultiplyAdd(T.Of(0.5) * tangent * gap, gap, atLow * gap);
            utility = T.Select(below, lowest + more + (low - gap) * share, utility);
        }

        return utility;
    }
}
