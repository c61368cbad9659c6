using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Sparse;

/// <summary>Numbers of a factorisation L D Lᵀ on a fixed pattern, one matrix per lane; no allocation after construction.</summary>
/// <typeparam name="T">Lane.</typeparam>
public sealed class NumericFactor<T>
    where T : struct, ILane<T>
{
    private readonly SymbolicFactor _symbolic;
    private readonly LaneArray<T> _inverseDiagonal;
    private readonly LaneArray<T> _work;

    /// <summary>Workspace for a pattern.</summary>
    public NumericFactor(SymbolicFactor symbolic)
    {
        _symbolic = symbolic;
        Values = new LaneArray<T>(symbolic.NonZeros);
        _inverseDiagonal = new LaneArray<T>(symbolic.Order);
        _work = new LaneArray<T>(symbolic.Order);
    }

    /// <summary>
    /// Before <see cref="Factorise"/> the lower triangle of the matrix at the positions of the pattern; afterwards the
    /// factor (L times D below the diagonal, D on it).
    /// </summary>
    public LaneArray<T> Values { get; }

    /// <summary>Right-looking supernodal factorisation in place; the matrix must be positive definite up to rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Factorise()
    {
        Raw<int> start = new(_symbolic.ColumnStart);
        Raw<int> first = new(_symbolic.SupernodeStart);
        Raw<T> values = Values.Raw;
        int next = 0;
        for (int node = 0; node + 1 < first.Length; node++)
        {
            int column = first[node];
            int width = first[node + 1] - column;
            Within(start, values, column, width);
            int last = column + width - 1;
            int rows = start[last + 1] - start[last] - 1;
            switch (width)
            {
                case 1:
                    Update1(values, start[column] + 1, rows, next, column);
                    break;
                case 2:
                    Update2(values, start[column] + 2, start[column + 1] + 1, rows, next, column);
                    break;
                case 3:
                    Update3(
                        values,
                        start[column] + 3,
                        start[column + 1] + 2,
                        start[column + 2] + 1,
                        rows,
                        next,
                        column
                    );
                    break;
                default:
                    Update4(values, start, rows, next, column);
                    break;
            }

            next += rows * (rows + 1) / 2;
        }
    }

    /// <summary>Solves (L D Lᵀ) x = b for the current factor.</summary>
    /// <param name="right">b, in the order of the original matrix.</param>
    /// <param name="solution">x, same order; may be the same array.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(LaneArray<T> right, LaneArray<T> solution)
    {
        Raw<int> start = new(_symbolic.ColumnStart);
        Raw<int> rows = new(_symbolic.Rows);
        Raw<int> permutation = new(_symbolic.Permutation);
        Raw<T> values = Values.Raw;
        Raw<T> inverse = _inverseDiagonal.Raw;
        Raw<T> b = right.Raw;
        Raw<T> x = solution.Raw;
        Raw<T> y = _work.Raw;
        int order = permutation.Length;
        for (int column = 0; column < order; column++)
        {
            y[column] = b[permutation[column]];
        }

        for (int column = 0; column < order; column++)
        {
            T pivot = y[column] * inverse[column];
            y[column] = pivot;
            int end = start[column + 1];
            for (int at = start[column] + 1; at < end; at++)
            {
                ref T target = ref y[rows[at]];
                target = T.MultiplySubtract(values[at], pivot, target);
            }
        }

        for (int column = order - 1; column >= 0; column--)
        {
            T even = T.Of(0.0);
            T odd = T.Of(0.0);
            int end = start[column + 1];
            int at = start[column] + 1;
            for (; at + 1 < end; at += 2)
            {
                even = T.MultiplyAdd(values[at], y[rows[at]], even);
                odd = T.MultiplyAdd(values[at + 1], y[rows[at + 1]], odd);
            }

            if (at < end)
            {
                even = T.MultiplyAdd(values[at], y[rows[at]], even);
            }

            y[column] = T.MultiplySubtract(even + odd, inverse[column], y[column]);
        }

        for (int column = 0; column < order; column++)
        {
            x[permutation[column]] = y[column];
        }
    }

    /// <summary>Factorises the dense triangle of a supernode and carries it into its own columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Within(Raw<int> start, Raw<T> values, int column, int width)
    {
        Raw<T> inverse = _inverseDiagonal.Raw;
        for (int c = 0; c < width; c++)
        {
            int from = start[column + c];
            int end = start[column + c + 1];
            T pivot = T.Of(1.0) / values[from];
            inverse[column + c] = pivot;
            for (int d = c + 1; d < width; d++)
            {
                int offset = d - c;
                T factor = -(values[from + offset] * pivot);
                int into = start[column + d];
                int length = end - from - offset;
                for (int i = 0; i < length; i++)
                {
                    ref T target = ref values[into + i];
                    target = T.MultiplyAdd(values[from + offset + i], factor, target);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update1(Raw<T> values, int a, int rows, int next, int column)
    {
        Raw<int> targets = new(_symbolic.Targets);
        T inverse = _inverseDiagonal.Raw[column];
        for (int j = 0; j < rows; j++)
        {
            T f = -(values[a + j] * inverse);
            for (int i = j; i < rows; i++)
            {
                ref T target = ref values[targets[next++]];
                target = T.MultiplyAdd(values[a + i], f, target);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update2(Raw<T> values, int a, int b, int rows, int next, int column)
    {
        Raw<int> targets = new(_symbolic.Targets);
        T first = _inverseDiagonal.Raw[column];
        T second = _inverseDiagonal.Raw[column + 1];
        for (int j = 0; j < rows; j++)
        {
            T f = -(values[a + j] * first);
            T g = -(values[b + j] * second);
            for (int i = j; i < rows; i++)
            {
                ref T target = ref values[targets[next++]];
                target = T.MultiplyAdd(values[b + i], g, T.MultiplyAdd(values[a + i], f, target));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update3(Raw<T> values, int a, int b, int c, int rows, int next, int column)
    {
        Raw<int> targets = new(_symbolic.Targets);
        T first = _inverseDiagonal.Raw[column];
        T second = _inverseDiagonal.Raw[column + 1];
        T third = _inverseDiagonal.Raw[column + 2];
        for (int j = 0; j < rows; j++)
        {
            T f = -(values[a + j] * first);
            T g = -(values[b + j] * second);
            T h = -(values[c + j] * third);
            for (int i = j; i < rows; i++)
            {
                ref T target = ref values[targets[next++]];
                target = T.MultiplyAdd(
                    values[c + i],
                    h,
                    T.MultiplyAdd(values[b + i], g, T.MultiplyAdd(values[a + i], f, target))
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update4(Raw<T> values, Raw<int> start, int rows, int next, int column)
    {
        Raw<int> targets = new(_symbolic.Targets);
        Raw<T> inverse = _inverseDiagonal.Raw;
        int a = start[column] + 4;
        int b = start[column + 1] + 3;
        int c = start[column + 2] + 2;
        int d = start[column + 3] + 1;
        for (int j = 0; j < rows; j++)
        {
            T f = -(values[a + j] * inverse[column]);
            T g = -(values[b + j] * inverse[column + 1]);
            T h = -(values[c + j] * inverse[column + 2]);
            T k = -(values[d + j] * inverse[column + 3]);
            for (int i = j; i < rows; i++)
            {
                ref T target = ref values[targets[next++]];
                T sum = T.MultiplyAdd(values[b + i], g, T.MultiplyAdd(values[a + i], f, target));
                target = T.MultiplyAdd(values[d + i], k, T.MultiplyAdd(values[c + i], h, sum));
            }
        }
    }
}
