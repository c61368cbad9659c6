using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Final demand: quantity served and consumer surplus — equation (7), <see cref="DemandCurve"/>.</summary>
internal static class DemandTerms
{
    private const double OffSlope = 1e-9;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        FinalUses uses = program.Uses;
        DemandConstants constants = program.Demand;
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        T low = T.Of(DemandCurve.LowRatio);
        T potential = zero;
        for (int use = 0; use < uses.Count; use++)
        {
            int node = uses.Node[use];
            double basePrice = program.BasePrice[node];
            double elasticity = uses.Elasticity[use];
            double choke = uses.Choke[use];
            double atChoke = constants.AtChoke[use];
            double chokeSurplus = constants.ChokeSurplus[use];
            double ramp = DemandCurve.ChokeRamp * choke;

            T demand = parameters.Demand[use];
            T ratio = point.Price[node] * T.Of(1 / basePrice);
            T middle = T.Min(T.Max(ratio, low), T.Of(choke));
            T log = LaneMath.Log(middle);
            T share = LaneMath.Exp(T.Of(-elasticity) * log);
            T slope = T.Of(elasticity) * share / middle;
            T surplus = T.Of(chokeSurplus) + Isoelastic(elasticity, constants.ChokePower[use], log);

            T above = T.Less(T.Of(choke), ratio);
            T left = T.Max(T.MultiplySubtract(ratio - T.Of(choke), T.Of(1 / ramp), one), zero);
            T gone = T.LessOrEqual(left, zero);
            T given = T.Of(atChoke / ramp);
            share = T.Select(above, T.Of(atChoke) * left, share);
            slope = T.Select(above, T.Select(gone, given * T.Of(OffSlope), given), slope);
            surplus = T.Select(above, T.Of(chokeSurplus) * left * left, surplus);

            T below = T.Less(ratio, low);
            T gap = low - ratio;
            T tangent = T.Of(constants.Tangent[use]);
            surplus = T.Select(below, surplus + T.MultiplyAdd(T.Of(0.5) * tangent * gap, gap, share * gap), surplus);
            share = T.Select(below, T.MultiplyAdd(tangent, gap, share), share);
            slope = T.Select(below, tangent, slope);

            T served = demand * share;
            point.Served[use] = served;
            point.Gradient[node] -= served;
            point.Hessian[program.Symbolic.Diagonal[node]] += demand * slope * T.Of(1 / basePrice);
            potential = T.MultiplyAdd(demand * T.Of(basePrice), surplus, potential);
        }

        return potential;
    }

    /// <summary>∫ of ρ^−η from a ratio (given by its logarithm) to the choke multiple.</summary>
    private static T Isoelastic<T>(double elasticity, double chokePower, T log)
        where T : struct, ILane<T>
    {
        double power = 1 - elasticity;
        return DemandConstants.IsLogarithmic(elasticity)
            ? T.Of(chokePower) - log
            : (T.Of(chokePower) - LaneMath.Exp(T.Of(power) * log)) * T.Of(1 / power);
    }
}
