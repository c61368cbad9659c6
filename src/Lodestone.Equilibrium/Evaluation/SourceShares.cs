using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Shares, index, user price and volume of every bundle, and its part of Φ — equations (1), (2) and (4).</summary>
/// <remarks>
/// s ∝ w exp(−(P − λ P0)/(λμ)), W = λ W0 − λμ ln Σ, q = r + W, X = [X0 + r/γ]₊, ψ = γ X²/2. A bundle without an open
/// route has X = 0 and its user price is its own coordinate; nothing divides by zero. A pass of its own: the compiler stops
/// inlining in methods that are too large, and one call per route costs as much as its exponential.
/// </remarks>
internal static class SourceShares
{
    /// <summary>Exponents below this belong to closed routes.</summary>
    private const double Open = -1e20;

    /// <summary>Sets shares, indices, user prices and volumes; returns Σ ψ.</summary>
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Lane1))
        {
            RouteShares.Compute(program, (PeriodParameters<Lane1>)(object)parameters, (Point<Lane1>)(object)point);
        }
        else
        {
            Shares(program, parameters, point);
        }

        return Volumes(program, parameters, point);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shares<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Sources.Start);
        Raw<double> baseIndex = new(program.Sources.BaseIndex);
        Raw<T> dispersion = parameters.Draw.Dispersion.Raw;
        Raw<T> scales = parameters.Scale.Raw;
        Raw<T> share = point.Share.Raw;
        Raw<T> noRoute = point.NoRoute.Raw;
        Raw<T> index = point.Index.Raw;
        T smoothing = parameters.Smoothing;
        T zero = T.Of(0.0);
        for (int bundle = 0; bundle < index.Length; bundle++)
        {
            int first = starts[bundle];
            int end = starts[bundle + 1];
            T scale = scales[bundle];
            T spread = scale * dispersion[bundle] * smoothing;
            T highest = Exponents(program, parameters, point, first, end, scale, T.Of(1.0) / spread);
            T none = T.Less(highest, T.Of(Open));
            highest = T.Select(none, zero, highest);
            T log = zero;
            if (end - first == 1)
            {
                share[first] = T.Select(none, zero, T.Of(1.0));
            }
            else
            {
                T sum = zero;
                for (int route = first; route < end; route++)
                {
                    T exponent = share[route];
                    T part = LaneMath.Exp(exponent - highest) & T.Less(T.Of(Open), exponent);
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

            noRoute[bundle] = none;
            index[bundle] = T.MultiplySubtract(spread, highest + log, scale * T.Of(baseIndex[bundle]));
        }
    }

    /// <summary>User prices and volumes; returns Σ ψ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Volumes<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> users = new(program.Sources.User);
        Raw<double> baseVolumes = new(program.Sources.BaseVolume);
        Raw<T> linkSlope = parameters.Draw.LinkSlope.Raw;
        Raw<T> price = point.Price.Raw;
        Raw<T> noRoute = point.NoRoute.Raw;
        Raw<T> index = point.Index.Raw;
        Raw<T> volumes = point.Volume.Raw;
        T smoothing = parameters.Smoothing;
        bool sharp = SourceTerms.IsSharp(smoothing);
        T zero = T.Of(0.0);
        T potential = zero;
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            T none = noRoute[bundle];
            ref T user = ref price[users[bundle]];
            T coordinate = user;
            user = T.Select(none, coordinate, coordinate + index[bundle]);
            T slope = SourceTerms.Link(linkSlope, bundle, smoothing, sharp);
            T volume = T.Max(T.MultiplyAdd(coordinate, slope, T.Of(baseVolumes[bundle])), zero);
            volume = T.Select(none, zero, volume);
            volumes[bundle] = volume;
            potential = T.MultiplyAdd(volume * volume, T.Of(0.5) / slope, potential);
        }

        return potential;
    }

    /// <summary>Exponents of the routes of a bundle, kept where their shares will be; returns the highest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Exponents<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        int first,
        int end,
        T scale,
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
        Raw<T> exponents = point.Share.Raw;
        T highest = T.Of(-1e300);
        for (int route = first; route < end; route++)
        {
            T paid = price[origins[route]] + cost[route];
            int last = quotaStart[route + 1];
            for (int at = quotaStart[route]; at < last; at++)
            {
                paid += price[quotaNode[at]];
            }

            T gap = T.MultiplySubtract(scale, T.Of(delivered[route]), paid);
            T exponent = T.MultiplySubtract(gap, inverse, weight[route]);
            exponents[route] = exponent;
            highest = T.Max(highest, exponent);
        }

        return highest;
    }
}
