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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> users = new(program.Sources.User);
        Raw<double> baseVolumes = new(program.Sources.BaseVolume);
        Raw<T> dispersion = parameters.Draw.Dispersion.Raw;
        Raw<T> linkSlope = parameters.Draw.LinkSlope.Raw;
        Raw<T> scales = parameters.Scale.Raw;
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        T potential = T.Of(0.0);
        T smoothing = parameters.Smoothing;
        int membership = 0;
        int quotaPair = 0;
        if (typeof(T) == typeof(Lane1))
        {
            RouteShares.Compute(program, (PeriodParameters<Lane1>)(object)parameters, (Point<Lane1>)(object)point);
        }

        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            int user = users[bundle];
            T spread = scales[bundle] * dispersion[bundle] * smoothing;
            T inverse = T.Of(1.0) / spread;
            if (typeof(T) != typeof(Lane1))
            {
                Shares(program, parameters, point, bundle, first, end, spread, inverse);
            }

            T none = point.NoRoute.Raw[bundle];
            T slope = linkSlope[bundle] / smoothing;
            T coordinate = price[user];
            price[user] = T.Select(none, coordinate, coordinate + point.Index.Raw[bundle]);
            T volume = T.Max(T.MultiplyAdd(coordinate, slope, T.Of(baseVolumes[bundle])), T.Of(0.0));
            volume = T.Select(none, T.Of(0.0), volume);
            point.Volume.Raw[bundle] = volume;
            gradient[user] += volume;
            potential = T.MultiplyAdd(volume * volume, T.Of(0.5) / slope, potential);

            // Where nothing is imported the link has no slope of its own: the user's price is not tied to its suppliers'.
            T imports = T.Less(T.Of(0.0), volume);
            T link = slope & imports;
            if (T.Bits(imports) == 0)
            {
                Skip(program, point, first, end, ref membership, ref quotaPair, bundle);
            }
            else if (
                end - first == 1
                && program.Pattern.MemberStart[bundle + 1] - program.Pattern.MemberStart[bundle] == 1
            )
            {
                AddSingle(program, point, bundle, first, user, volume, link);
            }
            else
            {
                AddRoutes(program, point, bundle, first, end, volume, volume * inverse, ref membership, ref quotaPair);
                AddRankOne(program, point, bundle, user, link, T.MultiplySubtract(volume, inverse, link));
            }
        }

        return potential;
    }

    /// <summary>Shares and index of a bundle from the prices of its routes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shares<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        int bundle,
        int first,
        int end,
        T spread,
        T inverse
    )
        where T : struct, ILane<T>
    {
        Raw<int> origins = new(program.Sources.Origin);
        Raw<int> quotaStart = new(program.Quotas.RouteStart);
        Raw<int> quotaNode = new(program.Quotas.RouteNode);
        Raw<double> delivered = new(program.Sources.BaseDelivered);
        Raw<T> price = point.Price.Raw;
        Raw<T> cost = parameters.RouteCost.Raw;
        Raw<T> weight = parameters.LogWeight.Raw;
        Raw<T> share = point.Share.Raw;
        T scale = parameters.Scale.Raw[bundle];
        T closed = T.Of(-1e20);
        T highest = T.Of(-1e300);
        for (int route = first; route < end; route++)
        {
            T paid = price[origins[route]] + cost[route];
            for (int at = quotaStart[route]; at < quotaStart[route + 1]; at++)
            {
                paid += price[quotaNode[at]];
            }

            T gap = T.MultiplySubtract(scale, T.Of(delivered[route]), paid);
            T exponent = T.MultiplySubtract(gap, inverse, weight[route]);
            share[route] = exponent;
            highest = T.Max(highest, exponent);
        }

        T none = T.Less(highest, closed);
        highest = T.Select(none, T.Of(0.0), highest);
        T log = T.Of(0.0);
        if (end - first == 1)
        {
            share[first] = T.Select(none, T.Of(0.0), T.Of(1.0));
        }
        else
        {
            T sum = T.Of(0.0);
            for (int route = first; route < end; route++)
            {
                T exponent = share[route];
                T part = LaneMath.Exp(exponent - highest) & T.Less(closed, exponent);
                share[route] = part;
                sum += part;
            }

            sum = T.Select(none, T.Of(1.0), sum);
            T over = T.Of(1.0) / sum;
            for (int route = first; route < end; route++)
            {
                share[route] *= over;
            }

            log = LaneMath.Log(sum);
        }

        point.NoRoute.Raw[bundle] = none;
        point.Index.Raw[bundle] = T.MultiplySubtract(
            spread,
            highest + log,
            scale * T.Of(program.Sources.BaseIndex[bundle])
        );
    }

    /// <summary>A bundle with one route: its share is one, its curvature that of the link alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSingle<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        int route,
        int user,
        T volume,
        T link
    )
        where T : struct, ILane<T>
    {
        Raw<T> hessian = point.Hessian.Raw;
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        int member = program.Pattern.MemberStart[bundle];
        int origin = program.Sources.Origin[route];
        point.MemberShare.Raw[member] = point.Share.Raw[route];
        point.Gradient.Raw[origin] -= volume;
        hessian[diagonal[origin]] += link;
        hessian[diagonal[user]] += link;
        hessian[program.Pattern.MemberUser[member]] -= link;
    }

    /// <summary>A bundle that imports nothing in any lane: shares are kept for the coordinate of its user.</summary>
    private static void Skip<T>(
        EquilibriumProgram program,
        Point<T> point,
        int first,
        int end,
        ref int membership,
        ref int quotaPair,
        int bundle
    )
        where T : struct, ILane<T>
    {
        HessianPattern pattern = program.Pattern;
        Raw<T> member = point.MemberShare.Raw;
        int start = pattern.MemberStart[bundle];
        for (int at = start; at < pattern.MemberStart[bundle + 1]; at++)
        {
            member[at] = T.Of(0.0);
        }

        for (int route = first; route < end; route++)
        {
            member[start + route - first] = point.Share.Raw[route];
            int quotas = program.Quotas.RouteStart[route + 1] - program.Quotas.RouteStart[route];
            for (int i = 0; i < quotas; i++)
            {
                member[start + pattern.RouteQuotaMember[membership++]] += point.Share.Raw[route];
                quotaPair += i + 2;
            }
        }
    }

    /// <summary>Flows at origins and quotas, and the diagonal part X/(λμ) of the Hessian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRoutes<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        int firstRoute,
        int end,
        T volume,
        T spread,
        ref int membership,
        ref int quotaPair
    )
        where T : struct, ILane<T>
    {
        HessianPattern pattern = program.Pattern;
        Raw<int> origins = new(program.Sources.Origin);
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        Raw<int> quotaStart = new(program.Quotas.RouteStart);
        Raw<T> shares = point.Share.Raw;
        Raw<T> member = point.MemberShare.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> hessian = point.Hessian.Raw;
        int first = pattern.MemberStart[bundle];
        for (int at = first + end - firstRoute; at < pattern.MemberStart[bundle + 1]; at++)
        {
            member[at] = T.Of(0.0);
        }

        for (int route = firstRoute; route < end; route++)
        {
            T share = shares[route];
            int origin = origins[route];
            member[first + route - firstRoute] = share;
            gradient[origin] = T.MultiplySubtract(volume, share, gradient[origin]);
            T curve = spread * share;
            hessian[diagonal[origin]] += curve;
            int quotas = quotaStart[route + 1] - quotaStart[route];
            for (int i = 0; i < quotas; i++)
            {
                int node = program.Quotas.RouteNode[quotaStart[route] + i];
                member[first + pattern.RouteQuotaMember[membership++]] += share;
                gradient[node] = T.MultiplySubtract(volume, share, gradient[node]);
                for (int j = 0; j < i + 2; j++)
                {
                    hessian[pattern.RouteQuotaPair[quotaPair++]] += curve;
                }
            }
        }
    }

    /// <summary>The rank-one part (1/γ − X/(λμ)) s sᵀ among the members and the coupling with the user node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRankOne<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        int user,
        T link,
        T factor
    )
        where T : struct, ILane<T>
    {
        Raw<int> pairs = new(program.Pattern.MemberPair);
        Raw<int> coupled = new(program.Pattern.MemberUser);
        Raw<T> share = point.MemberShare.Raw;
        Raw<T> hessian = point.Hessian.Raw;
        int first = program.Pattern.MemberStart[bundle];
        int end = program.Pattern.MemberStart[bundle + 1];
        int pair = program.Pattern.MemberPairStart[bundle];
        for (int i = first; i < end; i++)
        {
            T own = share[i];
            T scaled = factor * own;
            for (int j = first; j <= i; j++)
            {
                ref T target = ref hessian[pairs[pair++]];
                target = T.MultiplyAdd(scaled, share[j], target);
            }

            ref T cross = ref hessian[coupled[i]];
            cross = T.MultiplySubtract(link, own, cross);
        }

        hessian[program.Symbolic.Diagonal[user]] += link;
    }
}
