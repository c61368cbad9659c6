using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Markets that die: where nothing is supplied, orders fade exponentially with the price and a Newton step divides them by e.</summary>
/// <remarks>
/// With E asked for, a spread λμ and a base throughput T, λμ ln(E/(ε T)) is the rise of the price that leaves ε T of the orders:
/// the step is made as long, or ends where a plant begins to work or a stock to sell at the other prices as they are.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class FadingSales<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    /// <summary>ε: orders, against base throughput, that are none.</summary>
    private const double None = 1e-16;

    /// <summary>Supply, against orders, that is none.</summary>
    private const double NoSupply = 1e-9;

    private readonly LaneArray<T> _rise = new(program.Nodes.Length);
    private readonly LaneArray<T> _short = new(program.Nodes.Length);

    /// <summary>Lengthens a step at nodes without supply.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="from">Where the step begins.</param>
    /// <param name="sales">E, t per period, by node.</param>
    /// <param name="spreads">Σ E λμ over the buyers, by node.</param>
    /// <param name="to">Coordinates the step leads to, changed in place.</param>
    /// <param name="lanes">Lanes that may be changed.</param>
    /// <returns>Lanes that were changed.</returns>
    public T Lengthen(
        PeriodParameters<T> parameters,
        Point<T> from,
        LaneArray<T> sales,
        LaneArray<T> spreads,
        LaneArray<T> to,
        T lanes
    )
    {
        T found = Find(from, sales, spreads, lanes);
        if (T.Bits(found) == 0)
        {
            return found;
        }

        StopAtPlants(parameters, from);
        StopAtStocks(parameters, from);
        T changed = T.FromBits(0);
        for (int node = 0; node < _rise.Length; node++)
        {
            _short[node] = to[node] - from.Coordinate[node];
            T longer = T.Less(T.Max(_short[node], T.Of(0.0)), _rise[node]);
            to[node] = T.Select(longer, from.Coordinate[node] + _rise[node], to[node]);
            _rise[node] &= longer;
            changed |= longer;
        }

        KeepPrices(parameters, from, to);
        return changed;
    }

    /// <summary>
    /// A user who imports nothing keeps its price: its coordinate is q − W, and W rises by −λμ ln Σ s exp(−rise/(λμ)), where the
    /// step reckoned with s times the short rise. One who imports keeps its coordinate and with it what it imports.
    /// </summary>
    private void KeepPrices(PeriodParameters<T> parameters, Point<T> from, LaneArray<T> to)
    {
        Sources sources = program.Sources;
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            T idle = T.LessOrEqual(from.Volume[bundle], zero) & ~from.NoRoute[bundle];
            if (T.Bits(idle) == 0)
            {
                continue;
            }

            T gone = zero;
            T reckoned = zero;
            T spread = parameters.Scale[bundle] * parameters.Draw.Dispersion[bundle] * parameters.Smoothing;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                T rise = _rise[sources.Origin[route]];
                if (T.Bits(T.Less(zero, rise)) != 0)
                {
                    T share = from.Share[route] & T.Less(zero, rise);
                    gone = T.MultiplyAdd(share, one - LaneMath.Exp(-rise / spread), gone);
                    reckoned = T.MultiplyAdd(share, _short[sources.Origin[route]], reckoned);
                }
            }

            if (T.Bits(T.Less(zero, gone)) != 0)
            {
                T left = T.Max(one - gone, T.Of(double.Epsilon));
                to[sources.User[bundle]] += (reckoned + spread * LaneMath.Log(left)) & idle;
            }
        }
    }

    private T Find(Point<T> from, LaneArray<T> sales, LaneArray<T> spreads, T lanes)
    {
        T found = T.FromBits(0);
        for (int node = 0; node < _rise.Length; node++)
        {
            T sold = sales[node];
            T none = T.Of(None * program.Throughput[node]);
            T supply = from.Gradient[node] + sold;
            T fades = lanes & T.Less(none, sold) & T.LessOrEqual(supply, sold * T.Of(NoSupply));
            if (T.Bits(fades) == 0 || program.QuotaOfNode[node] >= 0)
            {
                _rise[node] = T.Of(0.0);
                continue;
            }

            T orders = T.Select(fades, sold, T.Of(1.0));
            _rise[node] = (spreads[node] / orders * LaneMath.Log(orders / none)) & fades;
            found |= fades;
        }

        return found;
    }

    /// <summary>No further than to where a plant that makes the good begins to work.</summary>
    private void StopAtPlants(PeriodParameters<T> parameters, Point<T> from)
    {
        Activities activities = program.Activities;
        T zero = T.Of(0.0);
        for (int activity = 0; activity < activities.Count; activity++)
        {
            T margin = -parameters.Margin[activity];
            bool concerned = false;
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                int node = activities.Node[at];
                margin = T.MultiplyAdd(T.Of(activities.Coefficient[at]), from.Price[node], margin);
                concerned |= activities.Coefficient[at] > 0 && T.Bits(T.Less(zero, _rise[node])) != 0;
            }

            if (!concerned)
            {
                continue;
            }

            // v = z0 + β (m − m0) is zero at the price where work begins.
            T slope = parameters.Draw.Slope[activity];
            T missing = T.Max(-T.MultiplyAdd(margin, slope, parameters.Level[activity]), zero) / slope;
            T works = T.Less(zero, parameters.Capacity[activity]);
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                double output = activities.Coefficient[at];
                ref T rise = ref _rise[activities.Node[at]];
                rise = output > 0 ? T.Select(works, T.Min(rise, missing / T.Of(output)), rise) : rise;
            }
        }
    }

    /// <summary>No further than to where a stock begins to sell.</summary>
    private void StopAtStocks(PeriodParameters<T> parameters, Point<T> from)
    {
        T zero = T.Of(0.0);
        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            T left = T.Max(parameters.ReleaseTrigger[stock] - from.Price[node], zero);
            T sells = T.Less(zero, parameters.ReleaseLimit[stock]);
            _rise[node] = T.Select(sells, T.Min(_rise[node], left), _rise[node]);
        }
    }
}
