using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Settles prices that an equilibrium leaves open although goods are traded (5.2).</summary>
/// <remarks>
/// Quantities are unique, prices need not be: along a <see cref="FlatDirections{T}">flat direction</see> all prices up to
/// the next clamp clear the market, and where Newton's method stops among them depends on its way. The prices taken are
/// those nearest the base prices, Σ T/p0 (p − p0)² least over what clears the market, with T the base throughput: scarcity is
/// shared out in proportion, in any unit. A price moves the state of later periods, so that without a rule their
/// quantities would depend on the way, too.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class FlatPrices<T>
    where T : struct, ILane<T>
{
    private readonly EquilibriumProgram _program;
    private readonly FlatDirections<T> _flat;
    private readonly NearKinks<T> _kinks;
    private readonly PriceBounds<T> _bounds;
    private readonly NearestMove _nearest;
    private readonly double[][] _directions;
    private readonly LaneArray<T> _move;
    private T _before = T.FromBits(0);

    public FlatPrices(EquilibriumProgram program)
    {
        _program = program;
        _flat = new FlatDirections<T>(program);
        _kinks = new NearKinks<T>(program);
        _bounds = new PriceBounds<T>(program, _kinks);
        _nearest = new NearestMove(FlatDirections<T>.Most, _bounds.Row, _bounds.Limit);
        _directions =
        [
            .. Enumerable.Range(0, T.Width * FlatDirections<T>.Most).Select(_ => new double[program.Nodes.Length]),
        ];
        _move = new LaneArray<T>(program.Nodes.Length);
    }

    /// <summary>Forgets whether the last period of some lanes was flat.</summary>
    public void Forget(T lanes) => _before &= ~lanes;

    /// <summary>Looks for open prices of lanes at a solution and writes coordinates with settled ones.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="factor">Factor of the last step; overwritten where a lane is suspicious.</param>
    /// <param name="added">What was added to the diagonal for the last step.</param>
    /// <param name="point">The solution.</param>
    /// <param name="other">The point before the last step; receives the coordinates where a lane is found.</param>
    /// <param name="lanes">Lanes to settle.</param>
    /// <param name="stepped">Lanes that the factor is of: a lane that is solved without a step is flat if it was before.</param>
    /// <param name="chorded">Lanes whose factor has chords in it, so that it says nothing of the slopes at the solution.</param>
    /// <returns>Lanes with settled prices; that no quantity moves is for the caller to see.</returns>
    public T Settle(
        PeriodParameters<T> parameters,
        NumericFactor<T> factor,
        LaneArray<T> added,
        Point<T> point,
        Point<T> other,
        T lanes,
        T stepped,
        T chorded
    )
    {
        T suspects = lanes & _before & ~stepped;
        if (T.Bits(lanes & stepped) != 0)
        {
            suspects |=
                lanes
                & stepped
                & (chorded | _flat.Suspects(factor, added, other, point) | _kinks.Any(parameters, point));
        }

        _before &= ~lanes;
        if (T.Bits(suspects) == 0)
        {
            return suspects;
        }

        LaneArray<T> hessian = factor.Values;
        Evaluator.Assemble(_program, parameters, point, hessian);
        for (uint left = T.Bits(suspects); left != 0; left &= left - 1)
        {
            _kinks.Loosen(parameters, point, System.Numerics.BitOperations.TrailingZeroCount(left), hessian);
        }

        _flat.Keep(hessian);
        factor.Factorise();
        _flat.Find(factor, T.Bits(suspects), _directions);
        T found = T.FromBits(0);
        for (int lane = 0; lane < T.Width; lane++)
        {
            if (_flat.Count(lane) > 0)
            {
                found |= T.FromBits(1u << lane);
                Choose(parameters, point, lane, _flat.Count(lane));
            }
        }

        _before |= found;
        if (T.Bits(found) != 0)
        {
            Move(point, other, found);
        }

        return found;
    }

    /// <summary>Finds the move of a lane.</summary>
    private void Choose(PeriodParameters<T> parameters, Point<T> point, int lane, int count)
    {
        int first = lane * FlatDirections<T>.Most;
        count = MakeOrthogonal(first, count);
        _bounds.Collect(parameters, point, lane, _directions, first, count);
        for (int j = 0; j < count; j++)
        {
            double gap = 0;
            for (int node = 0; node < _move.Length; node++)
            {
                double anchor = _program.QuotaOfNode[node] >= 0 ? 0 : _program.BasePrice[node];
                gap += Weight(node) * _directions[first + j][node] * (point.Price.Get(node, lane) - anchor);
            }

            _nearest.Wish(j, -gap);
        }

        _nearest.Find(count, _bounds.Count);
        for (int node = 0; node < _move.Length; node++)
        {
            double move = 0;
            for (int j = 0; j < count; j++)
            {
                move += _nearest.Move(j) * _directions[first + j][node];
            }

            _move.Put(node, lane, move);
        }
    }

    private double Weight(int node) => _program.Throughput[node] / _program.BasePrice[node];

    /// <summary>Gram–Schmidt in the metric of <see cref="Weight"/>; returns how many are left.</summary>
    private int MakeOrthogonal(int first, int count)
    {
        int kept = 0;
        for (int j = 0; j < count; j++)
        {
            double[] direction = _directions[first + j];
            double before = Math.Sqrt(Product(direction, direction));
            for (int pass = 0; pass < 2; pass++)
            {
                for (int i = 0; i < kept; i++)
                {
                    double[] other = _directions[first + i];
                    double along = Product(direction, other);
                    for (int node = 0; node < direction.Length; node++)
                    {
                        direction[node] -= along * other[node];
                    }
                }
            }

            double length = Math.Sqrt(Product(direction, direction));
            if (!(length > 1e-6 * before))
            {
                continue;
            }

            for (int node = 0; node < direction.Length; node++)
            {
                direction[node] /= length;
            }

            (_directions[first + kept], _directions[first + j]) = (direction, _directions[first + kept]);
            kept++;
        }

        return kept;
    }

    private double Product(double[] a, double[] b)
    {
        double sum = 0;
        for (int node = 0; node < a.Length; node++)
        {
            sum += Weight(node) * a[node] * b[node];
        }

        return sum;
    }

    /// <summary>Coordinates after the moves of some lanes: that of a user with a route is q − W.</summary>
    private void Move(Point<T> from, Point<T> to, T lanes)
    {
        for (int node = 0; node < _move.Length; node++)
        {
            _move[node] &= lanes;
            to.Coordinate[node] = from.Coordinate[node] + _move[node];
        }

        HessianPattern pattern = _program.Pattern;
        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            T index = T.Of(0.0);
            for (int at = pattern.MemberStart[bundle]; at < pattern.MemberStart[bundle + 1]; at++)
            {
                index = T.MultiplyAdd(from.MemberShare[at], _move[pattern.MemberNode[at]], index);
            }

            to.Coordinate[_program.Sources.User[bundle]] -= index & ~from.NoRoute[bundle];
        }
    }
}
