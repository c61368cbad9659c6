using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Demand share, its slope and the surplus of a use at a price ratio: equation (7) in lanes, as <see cref="DemandCurve"/> has it.</summary>
internal static class UseCurve
{
    private const double OffSlope = 1e-9;

    /// <summary>Reads the curve of a use.</summary>
    /// <param name="constants">Curves.</param>
    /// <param name="use">Use, or its place among lanes of this width.</param>
    /// <param name="ratio">Price over base price.</param>
    /// <param name="log">Its logarithm, not below that of the low ratio.</param>
    /// <param name="inverse">Its inverse, likewise.</param>
    /// <param name="share">Demand over D0.</param>
    /// <param name="slope">−∂share/∂ratio.</param>
    /// <param name="surplus">Consumer surplus over D0 q0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At<T>(
        UseConstants<T> constants,
        int use,
        T ratio,
        T log,
        T inverse,
        out T share,
        out T slope,
        out T surplus
    )
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        T low = T.Of(DemandCurve.LowRatio);
        T choke = constants.Choke[use];
        T elasticity = constants.Elasticity[use];
        log = T.Min(log, constants.LogChoke[use]);
        T middle = T.Min(T.Max(ratio, low), choke);
        share = LaneMath.Exp(-elasticity * log);
        slope = elasticity * share * inverse;
        T power = constants.InversePower[use];
        surplus = constants.ChokeSurplus[use] + T.MultiplySubtract(middle * share, power, constants.ChokePower[use]);
        T logarithmic = T.LessOrEqual(T.Abs(power), zero);
        if (T.Bits(logarithmic) != 0)
        {
            surplus = T.Select(logarithmic, constants.ChokeSurplus[use] + constants.ChokePower[use] - log, surplus);
        }

        T above = T.Less(choke, ratio);
        if (T.Bits(above) != 0)
        {
            T left = T.Max(T.MultiplySubtract(ratio - choke, constants.InverseRamp[use], one), zero);
            T gone = T.LessOrEqual(left, zero);
            T given = constants.AtChoke[use] * constants.InverseRamp[use];
            share = T.Select(above, constants.AtChoke[use] * left, share);
            slope = T.Select(above, T.Select(gone, given * T.Of(OffSlope), given), slope);
            surplus = T.Select(above, constants.ChokeSurplus[use] * left * left, surplus);
        }

        T below = T.Less(ratio, low);
        if (T.Bits(below) != 0)
        {
            T gap = low - ratio;
            T tangent = constants.Tangent[use];
            surplus = T.Select(below, surplus + T.MultiplyAdd(T.Of(0.5) * tangent * gap, gap, share * gap), surplus);
            share = T.Select(below, T.MultiplyAdd(tangent, gap, share), share);
            slope = T.Select(below, tangent, slope);
        }
    }
}
