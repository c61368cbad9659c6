using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Sourcing: shares, index, volume and their part of Φ — equations (1) to (4).</summary>
/// <remarks>
/// ψ = γ X²/2, ∂ψ/∂q = X, ∂ψ/∂π = −X s; Hessian X/(λμ) (diag s − s sᵀ) + 1[X &gt; 0]/γ (e − s)(e − s)ᵀ.
/// A bundle without an open route has X = 0 and its user price is its own coordinate; nothing divides by zero.
/// </remarks>
internal static class SourceTerms
{
    private const double OffSlope = 1e-9;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Sources sources = program.Sources;
        T potential = T.Of(0.0);
        int pair = 0;
        int membership = 0;
        int quotaPair = 0;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int first = program.Pattern.MemberStart[bundle];
            int members = program.Pattern.MemberStart[bundle + 1] - first;
            T inverse =
                T.Of(1.0) / (parameters.Scale[bundle] * T.Of(sources.Dispersion[bundle]) * parameters.Smoothing);
            Shares(program, parameters, point, bundle, inverse);
            T slope = T.Of(1 / sources.LinkSlope[bundle]) / parameters.Smoothing;
            T volume = Volume(sources, point, bundle, slope);
            potential = T.MultiplyAdd(volume * volume, T.Of(0.5) / slope, potential);

            T none = point.NoRoute[bundle];
            T on = T.Less(T.Of(0.0), volume);
            T link = T.Select(on, slope, T.Select(none, T.Of(0.0), slope * T.Of(OffSlope)));
            T spread = volume * inverse;
            for (int member = first; member < first + members; member++)
            {
                point.MemberShare[member] = T.Of(0.0);
            }

            AddRoutes(program, point, bundle, volume, spread, ref membership, ref quotaPair);
            AddRankOne(program, point, bundle, link, link - spread, ref pair);
        }

        return potential;
    }

    /// <summary>Shares and index of a bundle from the prices of its routes.</summary>
    private static void Shares<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        int bundle,
        T inverse
    )
        where T : struct, ILane<T>
    {
        Sources sources = program.Sources;
        T scale = parameters.Scale[bundle];
        T highest = T.Of(-1e300);
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            T price = point.Price[sources.Origin[route]] + parameters.RouteCost[route];
            for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
            {
                price += point.Price[program.Quotas.RouteNode[at]];
            }

            T gap = T.MultiplySubtract(scale, T.Of(sources.BaseDelivered[route]), price);
            T exponent = T.MultiplySubtract(gap, inverse, parameters.LogWeight[route]);
            point.Share[route] = exponent;
            highest = T.Max(highest, exponent);
        }

        T none = T.Less(highest, T.Of(-1e20));
        highest = T.Select(none, T.Of(0.0), highest);
        T sum = T.Of(0.0);
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            T exponent = point.Share[route];
            T weight = LaneMath.Exp(exponent - highest);
            weight = T.Select(T.Less(exponent, T.Of(-1e20)), T.Of(0.0), weight);
            point.Share[route] = weight;
            sum += weight;
        }

        sum = T.Select(none, T.Of(1.0), sum);
        T over = T.Of(1.0) / sum;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            point.Share[route] *= over;
        }

        point.NoRoute[bundle] = none;
        point.Index[bundle] = T.MultiplySubtract(
            T.Of(1.0) / inverse,
            highest + LaneMath.Log(sum),
            scale * T.Of(sources.BaseIndex[bundle])
        );
    }

    /// <summary>User price q = r + W and volume X = [X0 + (q − W)/γ]₊ of a bundle.</summary>
    private static T Volume<T>(Sources sources, Point<T> point, int bundle, T slope)
        where T : struct, ILane<T>
    {
        int user = sources.User[bundle];
        T none = point.NoRoute[bundle];
        T coordinate = point.Coordinate[user];
        point.Price[user] = T.Select(none, coordinate, coordinate + point.Index[bundle]);
        T volume = T.Max(T.MultiplyAdd(coordinate, slope, T.Of(sources.BaseVolume[bundle])), T.Of(0.0));
        volume = T.Select(none, T.Of(0.0), volume);
        point.Volume[bundle] = volume;
        point.Gradient[user] += volume;
        return volume;
    }

    /// <summary>Flows at origins and quotas, and the diagonal part X/(λμ) of the Hessian.</summary>
    private static void AddRoutes<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        T volume,
        T spread,
        ref int membership,
        ref int quotaPair
    )
        where T : struct, ILane<T>
    {
        Sources sources = program.Sources;
        HessianPattern pattern = program.Pattern;
        int first = pattern.MemberStart[bundle];
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            T share = point.Share[route];
            int origin = sources.Origin[route];
            point.MemberShare[first + route - sources.Start[bundle]] = share;
            point.Gradient[origin] = T.MultiplySubtract(volume, share, point.Gradient[origin]);
            T curve = spread * share;
            point.Hessian[program.Symbolic.Diagonal[origin]] += curve;
            int quotas = program.Quotas.RouteStart[route + 1] - program.Quotas.RouteStart[route];
            for (int i = 0; i < quotas; i++)
            {
                int node = program.Quotas.RouteNode[program.Quotas.RouteStart[route] + i];
                point.MemberShare[first + pattern.RouteQuotaMember[membership++]] += share;
                point.Gradient[node] = T.MultiplySubtract(volume, share, point.Gradient[node]);
                for (int j = 0; j < i + 2; j++)
                {
                    point.Hessian[pattern.RouteQuotaPair[quotaPair++]] += curve;
                }
            }
        }
    }

    /// <summary>The rank-one part (1/γ − X/(λμ)) s sᵀ among the members and the coupling with the user node.</summary>
    private static void AddRankOne<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        T link,
        T factor,
        ref int pair
    )
        where T : struct, ILane<T>
    {
        HessianPattern pattern = program.Pattern;
        int first = pattern.MemberStart[bundle];
        int end = pattern.MemberStart[bundle + 1];
        for (int i = first; i < end; i++)
        {
            T share = point.MemberShare[i];
            T scaled = factor * share;
            for (int j = first; j <= i; j++)
            {
                ref T target = ref point.Hessian[pattern.MemberPair[pair++]];
                target = T.MultiplyAdd(scaled, point.MemberShare[j], target);
            }

            ref T coupled = ref point.Hessian[pattern.MemberUser[i]];
            coupled = T.MultiplySubtract(link, share, coupled);
        }

        point.Hessian[program.Symbolic.Diagonal[program.Sources.User[bundle]]] += link;
    }
}
