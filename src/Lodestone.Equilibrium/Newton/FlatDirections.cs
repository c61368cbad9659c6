using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Directions in which prices of traded goods may move without a quantity moving: the null space of the Hessian.</summary>
/// <remarks>
/// Two metals that an alloy takes in a fixed ratio, both from stocks that give all they may, cost together what the alloy
/// holds; how that is split nothing says. Elimination leaves such a node with next to no pivot where it had a diagonal of
/// its own; a node that nothing touches has no diagonal and is not meant. A vector with a one at the node is
/// solved for and freed of what is held by (ε W) (H + ε W)⁻¹, which leaves it along flat directions and shrinks it by ε over the curvature along
/// all others.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class FlatDirections<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    /// <summary>Most directions of a lane; prices along further ones stay where they are.</summary>
    public const int Most = 8;

    /// <summary>Pivot against the node's own diagonal below which it is worth a look, and below which it is flat.</summary>
    private const double Suspicious = 1e-4,
        Nothing = 1e-6;

    /// <summary>Part of its diagonal that a node loses in a last step only where a clamp shuts.</summary>
    private const double Shut = 0.01;

    /// <summary>Part of a direction that is rounding.</summary>
    private const double Rounding = 1e-7;

    private readonly LaneArray<T> _vector = new(program.Nodes.Length);
    private readonly LaneArray<T> _own = new(program.Nodes.Length);
    private readonly int[] _nodes = new int[T.Width * Most];
    private readonly int[] _counts = new int[T.Width];

    /// <summary>
    /// Lanes in which a node may be flat: the factor of the last step leaves it next to no pivot, or the step has shut a clamp.
    /// </summary>
    /// <param name="factor">Factor of the Hessian before the step and what was added to it.</param>
    /// <param name="added">What was added to the diagonal.</param>
    /// <param name="before">The point before the step.</param>
    /// <param name="point">The solution.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Suspects(NumericFactor<T> factor, LaneArray<T> added, Point<T> before, Point<T> point)
    {
        Raw<T> pivots = factor.Values.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<T> last = before.Curvature.Raw;
        Raw<T> extra = added.Raw;
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        T found = T.FromBits(0);
        for (int node = 0; node < extra.Length; node++)
        {
            T own = curvature[node];
            T bound = T.MultiplyAdd(T.Of(Suspicious), own, T.Of(10.0) * extra[node]);
            T attached = T.Less(T.Of(program.Proximal[node] / Nothing), own);
            T less = T.Less(own, last[node] * T.Of(1 - Shut));
            found |= (T.Less(pivots[diagonal[node]], bound) | less) & attached;
        }

        return found;
    }

    /// <summary>Keeps the diagonal of the Hessian that is about to be factorised.</summary>
    public void Keep(LaneArray<T> hessian)
    {
        for (int node = 0; node < _own.Length; node++)
        {
            _own[node] = hessian[program.Symbolic.Diagonal[node]];
        }
    }

    /// <summary>Finds the flat directions of some lanes.</summary>
    /// <param name="factor">Factor of the Hessian at the point, whose diagonal has been <see cref="Keep">kept</see>.</param>
    /// <param name="lanes">One bit per lane.</param>
    /// <param name="directions">Receives them by lane and number, prices by node; see <see cref="Count"/>.</param>
    public void Find(NumericFactor<T> factor, uint lanes, double[][] directions)
    {
        int rounds = 0;
        for (int lane = 0; lane < T.Width; lane++)
        {
            _counts[lane] = (lanes >> lane & 1) != 0 ? FindNodes(factor, lane) : 0;
            rounds = Math.Max(rounds, _counts[lane]);
        }

        for (int round = 0; round < rounds; round++)
        {
            _vector.Clear();
            for (int lane = 0; lane < T.Width; lane++)
            {
                if (round < _counts[lane])
                {
                    int node = _nodes[(lane * Most) + round];
                    _vector.Put(node, lane, program.Proximal[node]);
                }
            }

            factor.Solve(_vector, _vector);
            Purify(factor);
            Purify(factor);
            for (int lane = 0; lane < T.Width; lane++)
            {
                if (round < _counts[lane])
                {
                    Copy(lane, directions[(lane * Most) + round]);
                }
            }
        }
    }

    /// <summary>Number of directions that <see cref="Find"/> found in a lane.</summary>
    public int Count(int lane) => _counts[lane];

    private int FindNodes(NumericFactor<T> factor, int lane)
    {
        int count = 0;
        for (int node = 0; node < program.Nodes.Length && count < Most; node++)
        {
            int diagonal = program.Symbolic.Diagonal[node];
            double own = _own.Get(node, lane);
            if (own > program.Proximal[node] / Nothing && factor.Values.Get(diagonal, lane) < Nothing * own)
            {
                _nodes[(lane * Most) + count++] = node;
            }
        }

        return count;
    }

    private void Purify(NumericFactor<T> factor)
    {
        for (int node = 0; node < _vector.Length; node++)
        {
            _vector[node] *= T.Of(program.Proximal[node]);
        }

        factor.Solve(_vector, _vector);
    }

    private void Copy(int lane, double[] direction)
    {
        double largest = 0;
        for (int node = 0; node < direction.Length; node++)
        {
            direction[node] = _vector.Get(node, lane);
            largest = Math.Max(largest, Math.Abs(direction[node]) / program.BasePrice[node]);
        }

        for (int node = 0; node < direction.Length; node++)
        {
            bool moves = Math.Abs(direction[node]) > Rounding * largest * program.BasePrice[node];
            direction[node] = moves ? direction[node] : 0;
        }
    }
}
