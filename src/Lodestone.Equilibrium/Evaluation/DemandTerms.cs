using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Final demand: quantity served and consumer surplus — equation (7), <see cref="DemandCurve"/>.</summary>
/// <remarks>
/// The logarithm of a node's price ratio is taken once for all its uses; each use needs one exponential, because
/// ρ^(1−η) = ρ · ρ^−η.
/// </remarks>
internal static class DemandTerms
{
    private const double OffSlope = 1e-9;

    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        TakeLogarithms(program, point);
        return AddUses(program, parameters, point);
    }

    /// <summary>Price ratio, its logarithm and its inverse at every node with final demand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeLogarithms<T>(EquilibriumProgram program, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<T> price = point.Price.Raw;
        Raw<T> ratio = point.Ratio.Raw;
        Raw<T> log = point.LogRatio.Raw;
        Raw<T> inverse = point.InverseRatio.Raw;
        Raw<double> inversePrice = new(program.InversePrice);
        T low = T.Of(DemandCurve.LowRatio);
        foreach (int node in program.UseNodes)
        {
            T own = price[node] * T.Of(inversePrice[node]);
            T middle = T.Max(own, low);
            ratio[node] = own;
            log[node] = LaneMath.Log(middle);
            inverse[node] = T.Of(1.0) / middle;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T AddUses<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        DemandConstants<T> constants = parameters.Draw.Demand;
        Raw<T> elasticities = constants.Elasticity.Raw;
        Raw<T> chokes = constants.Choke.Raw;
        Raw<T> logChokes = constants.LogChoke.Raw;
        Raw<T> atChokes = constants.AtChoke.Raw;
        Raw<T> inverseRamps = constants.InverseRamp.Raw;
        Raw<T> chokeSurpluses = constants.ChokeSurplus.Raw;
        Raw<T> chokePowers = constants.ChokePower.Raw;
        Raw<T> inversePowers = constants.InversePower.Raw;
        Raw<T> tangents = constants.Tangent.Raw;
        Raw<T> demands = parameters.Demand.Raw;
        Raw<T> ratios = point.Ratio.Raw;
        Raw<T> logs = point.LogRatio.Raw;
        Raw<T> inverses = point.InverseRatio.Raw;
        Raw<T> served = point.Served.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> hessian = point.Hessian.Raw;
        Raw<int> nodes = new(program.Uses.Node);
        Raw<int> curves = new(program.Curves.OfUse);
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        Raw<double> basePrice = new(program.BasePrice);
        Raw<double> inversePrice = new(program.InversePrice);
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        T low = T.Of(DemandCurve.LowRatio);
        T potential = zero;
        for (int use = 0; use < nodes.Length; use++)
        {
            int node = nodes[use];
            int curve = curves[use];
            T choke = chokes[curve];
            T elasticity = elasticities[curve];
            T demand = demands[use];
            T ratio = ratios[node];
            T log = T.Min(logs[node], logChokes[curve]);
            T middle = T.Min(T.Max(ratio, low), choke);
            T share = LaneMath.Exp(-elasticity * log);
            T slope = elasticity * share * inverses[node];
            T power = inversePowers[curve];
            T surplus = chokeSurpluses[curve] + T.MultiplySubtract(middle * share, power, chokePowers[curve]);
            T logarithmic = T.LessOrEqual(T.Abs(power), zero);
            if (T.Bits(logarithmic) != 0)
            {
                surplus = T.Select(logarithmic, chokeSurpluses[curve] + chokePowers[curve] - log, surplus);
            }

            T above = T.Less(choke, ratio);
            if (T.Bits(above) != 0)
            {
                T left = T.Max(T.MultiplySubtract(ratio - choke, inverseRamps[curve], one), zero);
                T gone = T.LessOrEqual(left, zero);
                T given = atChokes[curve] * inverseRamps[curve];
                share = T.Select(above, atChokes[curve] * left, share);
                slope = T.Select(above, T.Select(gone, given * T.Of(OffSlope), given), slope);
                surplus = T.Select(above, chokeSurpluses[curve] * left * left, surplus);
            }

            T below = T.Less(ratio, low);
            if (T.Bits(below) != 0)
            {
                T gap = low - ratio;
                T tangent = tangents[curve];
                surplus = T.Select(
                    below,
                    surplus + T.MultiplyAdd(T.Of(0.5) * tangent * gap, gap, share * gap),
                    surplus
                );
                share = T.Select(below, T.MultiplyAdd(tangent, gap, share), share);
                slope = T.Select(below, tangent, slope);
            }

            T quantity = demand * share;
            served[use] = quantity;
            gradient[node] -= quantity;
            ref T own = ref hessian[diagonal[node]];
            own = T.MultiplyAdd(demand * slope, T.Of(inversePrice[node]), own);
            potential = T.MultiplyAdd(demand * T.Of(basePrice[node]), surplus, potential);
        }

        return potential;
    }
}
