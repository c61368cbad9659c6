using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Sourcing: what its part of the Hessian has off the diagonal — equation (12).</summary>
/// <remarks>
/// (1/γ − X/(λμ)) s sᵀ among the origins and quotas of a bundle, −s/γ between them and its user, and X/(λμ) s between an
/// origin and the quotas that its route needs.
/// </remarks>
internal static class SourceCouplings
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        Raw<T> hessian
    )
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> memberStart = new(program.Pattern.MemberStart);
        Raw<int> coupled = new(program.Pattern.MemberUser);
        Raw<T> linkSlope = parameters.Draw.LinkSlope.Raw;
        Raw<T> volumes = point.Volume.Raw;
        Raw<T> bends = point.Bend.Raw;
        T smoothing = parameters.Smoothing;
        bool sharp = SourceTerms.IsSharp(smoothing);
        int quotaPair = 0;
        for (int bundle = 0; bundle < volumes.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            T imports = T.Less(T.Of(0.0), volumes[bundle]);
            T link = SourceTerms.Link(linkSlope, bundle, smoothing, sharp) & imports;
            int member = memberStart[bundle];
            bool licensed = memberStart[bundle + 1] - member > end - first;
            if (T.Bits(imports) == 0)
            {
                quotaPair += licensed ? Pairs(program, first, end) : 0;
            }
            else if (end - first == 1 && memberStart[bundle + 1] - member == 1)
            {
                hessian[coupled[member]] -= link;
            }
            else
            {
                if (licensed)
                {
                    AddQuotas(program, parameters, point, bundle, hessian, ref quotaPair);
                }

                AddRankOne(program, point, bundle, link, bends[bundle] & imports, hessian);
            }
        }
    }

    /// <summary>Places in the list of pairs that the routes of a bundle take up.</summary>
    private static int Pairs(EquilibriumProgram program, int first, int end)
    {
        int pairs = 0;
        for (int route = first; route < end; route++)
        {
            int quotas = program.Quotas.RouteStart[route + 1] - program.Quotas.RouteStart[route];
            pairs += quotas * (quotas + 3) / 2;
        }

        return pairs;
    }

    /// <summary>X/(λμ) s between the origin of a route and its quotas, and among these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddQuotas<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        int bundle,
        Raw<T> hessian,
        ref int quotaPair
    )
        where T : struct, ILane<T>
    {
        Raw<int> quotaStart = new(program.Quotas.RouteStart);
        Raw<int> pairs = new(program.Pattern.RouteQuotaPair);
        Raw<T> shares = point.Share.Raw;
        T inverse =
            T.Of(1.0) / (parameters.Scale.Raw[bundle] * parameters.Draw.Dispersion.Raw[bundle] * parameters.Smoothing);
        T spread = point.Volume.Raw[bundle] * inverse;
        int end = program.Sources.Start[bundle + 1];
        int pair = quotaPair;
        for (int route = program.Sources.Start[bundle]; route < end; route++)
        {
            T curve = spread * shares[route];
            int quotas = quotaStart[route + 1] - quotaStart[route];
            for (int i = 0; i < quotas; i++)
            {
                for (int j = 0; j < i + 1; j++)
                {
                    hessian[pairs[pair++]] += curve;
                }

                // The last pair is the quota with itself, which is on the diagonal.
                pair++;
            }
        }

        quotaPair = pair;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRankOne<T>(
        EquilibriumProgram program,
        Point<T> point,
        int bundle,
        T link,
        T bend,
        Raw<T> hessian
    )
        where T : struct, ILane<T>
    {
        Raw<int> pairs = new(program.Pattern.MemberPair);
        Raw<int> coupled = new(program.Pattern.MemberUser);
        Raw<T> share = point.MemberShare.Raw;
        int first = program.Pattern.MemberStart[bundle];
        int end = program.Pattern.MemberStart[bundle + 1];
        int pair = program.Pattern.MemberPairStart[bundle];
        for (int i = first; i < end; i++)
        {
            T own = share[i];
            T scaled = bend * own;
            for (int j = first; j < i; j++)
            {
                ref T target = ref hessian[pairs[pair++]];
                target = T.MultiplyAdd(scaled, share[j], target);
            }

            pair++;
            ref T cross = ref hessian[coupled[i]];
            cross = T.MultiplySubtract(link, own, cross);
        }
    }
}
