using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>
/// Shares and index of every bundle of a single scenario, equations (1) and (2): the exponentials of its routes and the
/// logarithms of its bundles are taken side by side.
/// </summary>
/// <remarks>
/// The same lines as <see cref="SourceTerms"/> has for scenarios side by side, in another order. Every width of
/// <see cref="LaneMath"/> rounds alike, and sums go over the routes of a bundle in their order: the bits are the same.
/// </remarks>
internal static class RouteShares
{
    private const double Closed = -1e20;

    /// <summary>Sets share, index and the mask of bundles without an open route; uses the volumes as scratch.</summary>
    public static void Compute(EquilibriumProgram program, PeriodParameters<Lane1> parameters, Point<Lane1> point)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Compute<Lane8>(program, parameters, point);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Compute<Lane4>(program, parameters, point);
        }
        else
        {
            Compute<Lane1>(program, parameters, point);
        }
    }

    /// <summary>The same in lanes of a width: all widths give the same bits.</summary>
    internal static void Compute<TWide>(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point
    )
        where TWide : struct, ILane<TWide>
    {
        Exponents(program, parameters, point);
        Exponentials<TWide>(point.Share);
        Normalise(program, point);
        Logarithms<TWide>(point.Volume);
        Indices(program, parameters, point);
    }

    /// <summary>Exponent of each route less the highest of its bundle, minus infinity where it is closed; the highest goes to the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exponents(EquilibriumProgram program, PeriodParameters<Lane1> parameters, Point<Lane1> point)
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> origins = new(program.Sources.Origin);
        Raw<int> quotaStart = new(program.Quotas.RouteStart);
        Raw<int> quotaNode = new(program.Quotas.RouteNode);
        Raw<double> delivered = new(program.Sources.BaseDelivered);
        Raw<Lane1> dispersion = parameters.Draw.Dispersion.Raw;
        Raw<Lane1> scales = parameters.Scale.Raw;
        Raw<Lane1> price = point.Price.Raw;
        Raw<Lane1> cost = parameters.RouteCost.Raw;
        Raw<Lane1> weight = parameters.LogWeight.Raw;
        Raw<Lane1> share = point.Share.Raw;
        Raw<Lane1> index = point.Index.Raw;
        Raw<Lane1> noRoute = point.NoRoute.Raw;
        Lane1 closed = Lane1.Of(Closed);
        Lane1 shut = Lane1.Of(double.NegativeInfinity);
        for (int bundle = 0; bundle < scales.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            Lane1 scale = scales[bundle];
            Lane1 inverse = Lane1.Of(1.0) / (scale * dispersion[bundle] * parameters.Smoothing);
            Lane1 highest = Lane1.Of(-1e300);
            for (int route = first; route < end; route++)
            {
                Lane1 paid = price[origins[route]] + cost[route];
                for (int at = quotaStart[route]; at < quotaStart[route + 1]; at++)
                {
                    paid += price[quotaNode[at]];
                }

                Lane1 gap = Lane1.MultiplySubtract(scale, Lane1.Of(delivered[route]), paid);
                Lane1 exponent = Lane1.MultiplySubtract(gap, inverse, weight[route]);
                share[route] = exponent;
                highest = Lane1.Max(highest, exponent);
            }

            Lane1 none = Lane1.Less(highest, closed);
            highest = Lane1.Select(none, Lane1.Of(0.0), highest);
            for (int route = first; route < end; route++)
            {
                Lane1 exponent = share[route];
                share[route] = Lane1.Select(Lane1.Less(closed, exponent), exponent - highest, shut);
            }

            noRoute[bundle] = none;
            index[bundle] = highest;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exponentials<TWide>(LaneArray<Lane1> exponents)
        where TWide : struct, ILane<TWide>
    {
        Raw<TWide> wide = exponents.Wide<TWide>();
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = Open(wide[i]);
        }

        Raw<Lane1> all = exponents.Raw;
        for (int i = wide.Length * TWide.Width; i < all.Length; i++)
        {
            all[i] = Open(all[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Open<T>(T exponent)
        where T : struct, ILane<T> => LaneMath.Exp(exponent) & ~T.LessOrEqual(exponent, T.Of(double.NegativeInfinity));

    /// <summary>Parts become shares; their sum goes to the volume, 1 where its logarithm is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalise(EquilibriumProgram program, Point<Lane1> point)
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<Lane1> share = point.Share.Raw;
        Raw<Lane1> noRoute = point.NoRoute.Raw;
        Raw<Lane1> sums = point.Volume.Raw;
        for (int bundle = 0; bundle < sums.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            Lane1 none = noRoute[bundle];
            if (end - first == 1)
            {
                share[first] = Lane1.Select(none, Lane1.Of(0.0), Lane1.Of(1.0));
                sums[bundle] = Lane1.Of(1.0);
                continue;
            }

            Lane1 sum = Lane1.Of(0.0);
            for (int route = first; route < end; route++)
            {
                sum += share[route];
            }

            sum = Lane1.Select(none, Lane1.Of(1.0), sum);
            Lane1 over = Lane1.Of(1.0) / sum;
            for (int route = first; route < end; route++)
            {
                share[route] *= over;
            }

            sums[bundle] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Logarithms<TWide>(LaneArray<Lane1> sums)
        where TWide : struct, ILane<TWide>
    {
        Raw<TWide> wide = sums.Wide<TWide>();
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = LaneMath.Log(wide[i]);
        }

        Raw<Lane1> all = sums.Raw;
        for (int i = wide.Length * TWide.Width; i < all.Length; i++)
        {
            all[i] = LaneMath.Log(all[i]);
        }
    }

    /// <summary>W = μ (highest + ln Σ) against the index of the base year.</summary>
    private static void Indices(EquilibriumProgram program, PeriodParameters<Lane1> parameters, Point<Lane1> point)
    {
        Raw<double> baseIndex = new(program.Sources.BaseIndex);
        Raw<Lane1> dispersion = parameters.Draw.Dispersion.Raw;
        Raw<Lane1> scales = parameters.Scale.Raw;
        Raw<Lane1> index = point.Index.Raw;
        Raw<Lane1> logs = point.Volume.Raw;
        for (int bundle = 0; bundle < index.Length; bundle++)
        {
            Lane1 scale = scales[bundle];
            Lane1 spread = scale * dispersion[bundle] * parameters.Smoothing;
            index[bundle] = Lane1.MultiplySubtract(
                spread,
                index[bundle] + logs[bundle],
                scale * Lane1.Of(baseIndex[bundle])
            );
        }
    }
}
