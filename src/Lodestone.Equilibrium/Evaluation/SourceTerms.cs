using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Sourcing: flows, and their part of the gradient and of the diagonal of the Hessian — equations (3) and (12).</summary>
/// <remarks>
/// ψ = γ X²/2, ∂ψ/∂q = X, ∂ψ/∂π = −X s; Hessian X/(λμ) (diag s − s sᵀ) + 1[X &gt; 0]/γ (e − s)(e − s)ᵀ. Shares and volumes
/// are those of <see cref="SourceShares"/>; what lies off the diagonal is added by <see cref="SourceCouplings"/>.
/// </remarks>
internal static class SourceTerms
{
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        T potential = SourceShares.Add(program, parameters, point);
        AddFlows(program, parameters, point);
        return potential;
    }

    /// <summary>Slope 1/γ of the import link of a bundle, t per period per USD/t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Link<T>(Raw<T> linkSlope, int bundle, T smoothing, bool sharp)
        where T : struct, ILane<T> => sharp ? linkSlope[bundle] : linkSlope[bundle] / smoothing;

    /// <summary>Whether no lane is smoothed, so that nothing has to be divided by it.</summary>
    internal static bool IsSharp<T>(T smoothing)
        where T : struct, ILane<T> => T.Bits(T.Less(smoothing, T.Of(1.0)) | T.Less(T.Of(1.0), smoothing)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFlows<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> users = new(program.Sources.User);
        Raw<int> memberStart = new(program.Pattern.MemberStart);
        Raw<T> dispersion = parameters.Draw.Dispersion.Raw;
        Raw<T> linkSlope = parameters.Draw.LinkSlope.Raw;
        Raw<T> scales = parameters.Scale.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> volumes = point.Volume.Raw;
        Raw<T> bends = point.Bend.Raw;
        T smoothing = parameters.Smoothing;
        bool sharp = IsSharp(smoothing);
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            int user = users[bundle];
            T volume = volumes[bundle];
            gradient[user] += volume;

            // Where nothing is imported the link has no slope of its own: the user's price is not tied to its suppliers'.
            T imports = T.Less(T.Of(0.0), volume);
            T link = Link(linkSlope, bundle, smoothing, sharp) & imports;
            if (T.Bits(imports) == 0)
            {
                Skip(program, point, first, end, bundle);
            }
            else if (end - first == 1 && memberStart[bundle + 1] - memberStart[bundle] == 1)
            {
                AddSingle(program, point, bundle, first, user, volume, link);
            }
            else
            {
                T inverse = T.Of(1.0) / (scales[bundle] * dispersion[bundle] * smoothing);
                AddRoutes(program, point, bundle, first, end, volume, volume * inverse);
                T bend = T.MultiplySubtract(volume, inverse, link);
                bends[bundle] = bend;
                AddRankOne(program, point, bundle, user, link, bend);
            }
        }
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
        Raw<T> curvature = point.Curvature.Raw;
        int member = program.Pattern.MemberStart[bundle];
        int origin = program.Sources.Origin[route];
        point.MemberShare.Raw[member] = point.Share.Raw[route];
        point.Gradient.Raw[origin] -= volume;
        curvature[origin] += link;
        curvature[user] += link;
    }

    /// <summary>A bundle that imports nothing in any lane: shares are kept for the coordinate of its user.</summary>
    private static void Skip<T>(EquilibriumProgram program, Point<T> point, int first, int end, int bundle)
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
            for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
            {
                member[start + pattern.RouteQuotaMember[at]] += point.Share.Raw[route];
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
        T spread
    )
        where T : struct, ILane<T>
    {
        HessianPattern pattern = program.Pattern;
        Raw<int> origins = new(program.Sources.Origin);
        Raw<int> quotaStart = new(program.Quotas.RouteStart);
        Raw<T> shares = point.Share.Raw;
        Raw<T> member = point.MemberShare.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> curvature = point.Curvature.Raw;
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
            curvature[origin] += curve;
            for (int at = quotaStart[route]; at < quotaStart[route + 1]; at++)
            {
                int node = program.Quotas.RouteNode[at];
                member[first + pattern.RouteQuotaMember[at]] += share;
                gradient[node] = T.MultiplySubtract(volume, share, gradient[node]);
                curvature[node] += curve;
            }
        }
    }

    /// <summary>The diagonal of the rank-one part (1/γ − X/(λμ)) s sᵀ, and the link at the user node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRankOne<T>(EquilibriumProgram program, Point<T> point, int bundle, int user, T link, T bend)
        where T : struct, ILane<T>
    {
        Raw<int> nodes = new(program.Pattern.MemberNode);
        Raw<T> share = point.MemberShare.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        int end = program.Pattern.MemberStart[bundle + 1];
        for (int i = program.Pattern.MemberStart[bundle]; i < end; i++)
        {
            T own = share[i];
            ref T target = ref curvature[nodes[i]];
            target = T.MultiplyAdd(bend * own, own, target);
        }

        curvature[user] += link;
    }
}
