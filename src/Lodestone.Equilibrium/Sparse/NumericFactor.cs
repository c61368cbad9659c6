using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Sparse;

/// <summary>Numbers of a factorisation L D Lᵀ on a fixed pattern, one matrix per lane; no allocation after construction.</summary>
/// <typeparam name="T">Lane.</typeparam>
public sealed class NumericFactor<T>
    where T : struct, ILane<T>
{
    private readonly SymbolicFactor _symbolic;
    private readonly T[] _inverseDiagonal;
    private readonly T[] _work;

    /// <summary>Workspace for a pattern.</summary>
    public NumericFactor(SymbolicFactor symbolic)
    {
        _symbolic = symbolic;
        Values = new T[symbolic.NonZeros];
        _inverseDiagonal = new T[symbolic.Order];
        _work = new T[symbolic.Order];
    }

    /// <summary>
    /// Before <see cref="Factorise"/> the lower triangle of the matrix at the positions of the pattern; afterwards the
    /// factor (L times D below the diagonal, D on it).
    /// </summary>
    public T[] Values { get; }

    /// <summary>Right-looking factorisation in place; the matrix must be positive definite up to rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Factorise()
    {
        ReadOnlySpan<int> start = _symbolic.ColumnStart;
        ReadOnlySpan<int> targets = _symbolic.Targets;
        Span<T> values = Values;
        int next = 0;
        for (int column = 0; column + 1 < start.Length; column++)
        {
            T inverse = T.Of(1.0) / values[start[column]];
            _inverseDiagonal[column] = inverse;
            ReadOnlySpan<T> below = values[(start[column] + 1)..start[column + 1]];
            for (int j = 0; j < below.Length; j++)
            {
                T factor = -(below[j] * inverse);
                ReadOnlySpan<int> hits = targets.Slice(next, below.Length - j);
                for (int i = 0; i < hits.Length; i++)
                {
                    ref T target = ref values[hits[i]];
                    target = T.MultiplyAdd(below[j + i], factor, target);
                }

                next += hits.Length;
            }
        }
    }

    /// <summary>Solves (L D Lᵀ) x = b for the current factor.</summary>
    /// <param name="right">b, in the order of the original matrix.</param>
    /// <param name="solution">x, same order; may be the same span.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(ReadOnlySpan<T> right, Span<T> solution)
    {
        ReadOnlySpan<int> start = _symbolic.ColumnStart;
        ReadOnlySpan<int> rows = _symbolic.Rows;
        ReadOnlySpan<int> permutation = _symbolic.Permutation;
        Span<T> y = _work;
        for (int column = 0; column < permutation.Length; column++)
        {
            y[column] = right[permutation[column]];
        }

        for (int column = 0; column < permutation.Length; column++)
        {
            T pivot = y[column] * _inverseDiagonal[column];
            y[column] = pivot;
            for (int at = start[column] + 1; at < start[column + 1]; at++)
            {
                ref T target = ref y[rows[at]];
                target = T.MultiplySubtract(Values[at], pivot, target);
            }
        }

        for (int column = permutation.Length - 1; column >= 0; column--)
        {
            T sum = T.Of(0.0);
            for (int at = start[column] + 1; at < start[column + 1]; at++)
            {
                sum = T.MultiplyAdd(Values[at], y[rows[at]], sum);
            }

            y[column] = T.MultiplySubtract(sum, _inverseDiagonal[column], y[column]);
        }

        for (int column = 0; column < permutation.Length; column++)
        {
            solution[permutation[column]] = y[column];
        }
    }
}
