namespace Lodestone.Optimization;

/// <summary>Products of linear expressions, spread out: ½ x'Qx + g·x + k.</summary>
internal sealed class QuadraticTerms
{
    private readonly List<int> _row = [];
    private readonly List<int> _column = [];
    private readonly List<double> _value = [];
    private readonly List<(int Column, double Value)> _linear = [];

    public double Constant { get; private set; }

    public IReadOnlyList<(int Column, double Value)> Linear => _linear;

    /// <summary>Adds Σ a(i) b(i) over two blocks of one domain.</summary>
    public void Add(LinearBlock left, LinearBlock right)
    {
        for (int element = 0; element < left.Domain.Count; element++)
        {
            Constant += left.Offset[element] * right.Offset[element];
            for (int a = left.Start[element]; a < left.Start[element + 1]; a++)
            {
                AddLinear(left.Column[a], left.Coefficient[a] * right.Offset[element]);
                for (int b = right.Start[element]; b < right.Start[element + 1]; b++)
                {
                    AddProduct(left.Column[a], right.Column[b], left.Coefficient[a] * right.Coefficient[b]);
                }
            }

            for (int b = right.Start[element]; b < right.Start[element + 1]; b++)
            {
                AddLinear(right.Column[b], left.Offset[element] * right.Coefficient[b]);
            }
        }
    }

    /// <summary>Lower triangle of Q; null when it is empty.</summary>
    public SparseColumns? Hessian(int columns) =>
        _value.Count == 0 ? null : SparseColumns.FromTriplets(columns, columns, _row, _column, _value);

    private void AddLinear(int column, double value)
    {
        if (value != 0)
        {
            _linear.Add((column, value));
        }
    }

    /// <summary>value · x(i) x(j) is ½ x'Qx with value at (i, j) and (j, i), or twice the value on the diagonal.</summary>
    private void AddProduct(int i, int j, double value)
    {
        _row.Add(Math.Max(i, j));
        _column.Add(Math.Min(i, j));
        _value.Add(i == j ? 2 * value : value);
    }
}
