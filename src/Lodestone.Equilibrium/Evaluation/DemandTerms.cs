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
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Lane1))
        {
            Lane1 single = AddSideBySide(
                program,
                (PeriodParameters<Lane1>)(object)parameters,
                (Point<Lane1>)(object)point
            );
            return T.Of(single.Value);
        }

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
        UseConstants<T> constants = new(parameters.Draw.Demand);
        Raw<T> demands = parameters.Demand.Raw;
        Raw<T> ratios = point.Ratio.Raw;
        Raw<T> logs = point.LogRatio.Raw;
        Raw<T> inverses = point.InverseRatio.Raw;
        Raw<T> served = point.Served.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<int> nodes = new(program.Uses.Node);
        Raw<int> curves = new(program.Curves.OfUse);
        Raw<double> basePrice = new(program.BasePrice);
        Raw<double> inversePrice = new(program.InversePrice);
        T potential = T.Of(0.0);
        for (int use = 0; use < nodes.Length; use++)
        {
            int node = nodes[use];
            UseCurve.At(
                constants,
                curves[use],
                ratios[node],
                logs[node],
                inverses[node],
                out T share,
                out T slope,
                out T surplus
            );
            T demand = demands[use];
            T quantity = demand * share;
            served[use] = quantity;
            gradient[node] -= quantity;
            ref T curve = ref curvature[node];
            curve = T.MultiplyAdd(demand * slope, T.Of(inversePrice[node]), curve);
            potential = T.MultiplyAdd(demand * T.Of(basePrice[node]), surplus, potential);
        }

        return potential;
    }

    /// <summary>The same for a single scenario, whose curves are read side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Lane1 AddSideBySide(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point
    )
    {
        UseShares shares = point.Uses!;
        shares.Compute(parameters.Draw.Demand, point.Price, point.Served);
        Raw<Lane1> demands = parameters.Demand.Raw;
        Raw<Lane1> served = point.Served.Raw;
        Raw<Lane1> slopes = shares.Slope.Raw;
        Raw<Lane1> surpluses = shares.Surplus.Raw;
        Raw<Lane1> gradient = point.Gradient.Raw;
        Raw<Lane1> curvature = point.Curvature.Raw;
        Raw<int> nodes = new(program.Uses.Node);
        Raw<double> basePrice = new(program.BasePrice);
        Raw<double> inversePrice = new(program.InversePrice);
        Lane1 potential = Lane1.Of(0.0);
        for (int use = 0; use < nodes.Length; use++)
        {
            int node = nodes[use];
            Lane1 demand = demands[use];
            Lane1 quantity = demand * served[use];
            served[use] = quantity;
            gradient[node] -= quantity;
            ref Lane1 curve = ref curvature[node];
            curve = Lane1.MultiplyAdd(demand * slopes[use], Lane1.Of(inversePrice[node]), curve);
            potential = Lane1.MultiplyAdd(demand * Lane1.Of(basePrice[node]), surpluses[use], potential);
        }

        return potential;
    }
}
