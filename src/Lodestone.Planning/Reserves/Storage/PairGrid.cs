namespace Lodestone.Planning;

/// <summary>
/// Functions of the stocks of two countries: value of keeping v and planned output H of a and b. Square elements from 0 to
/// <paramref name="most"/>, in each a polynomial of degree 7 in either stock through values at Chebyshev–Lobatto nodes, which
/// neighbours share; straight beyond.
/// </summary>
/// <param name="elements">Elements on each side.</param>
/// <param name="most">Largest stock of the grid.</param>
internal sealed class PairGrid(int elements, double most)
{
    private const int Functions = 4;
    private const int Degree = 7;
    private const int Powers = Degree + 1;

    private static readonly double[] Local =
    [
        .. Enumerable.Range(0, Powers).Select(k => -Math.Cos(Math.PI * k / Degree)),
    ];

    private static readonly PowerBasis Basis = new(Local);

    private readonly double _width = most / elements;
    private readonly double[][] _powers =
    [
        .. Enumerable.Range(0, Functions).Select(_ => new double[elements * elements * Powers * Powers]),
    ];

    /// <summary>Elements on each side.</summary>
    public int Elements => elements;

    /// <summary>Nodes on each side.</summary>
    public int Side { get; } = (elements * Degree) + 1;

    /// <summary>Largest stock of the grid.</summary>
    public double Most => most;

    /// <summary>Number of values of all functions at all nodes.</summary>
    public int Size => Functions * Side * Side;

    /// <summary>Stock at a node of a side.</summary>
    public double Node(int number) =>
        number == Side - 1 ? most : _width * ((number / Degree) + ((Local[number % Degree] + 1) / 2));

    /// <summary>Takes values: v of a and of b, then H of a and of b, each by S_a and within it by S_b.</summary>
    public void Set(ReadOnlySpan<double> values)
    {
        Span<double> rows = stackalloc double[Powers * Powers];
        Span<double> column = stackalloc double[Powers];
        for (int f = 0; f < Functions; f++)
        {
            ReadOnlySpan<double> of = values.Slice(f * Side * Side, Side * Side);
            for (int element = 0; element < elements * elements; element++)
            {
                int first = (element / elements * Degree * Side) + (element % elements * Degree);
                for (int i = 0; i < Powers; i++)
                {
                    Basis.Of(of.Slice(first + (i * Side), Powers), rows.Slice(i * Powers, Powers));
                }

                Span<double> powers = _powers[f].AsSpan(element * Powers * Powers, Powers * Powers);
                for (int j = 0; j < Powers; j++)
                {
                    for (int i = 0; i < Powers; i++)
                    {
                        column[i] = rows[(i * Powers) + j];
                    }

                    Basis.Of(column, powers.Slice(j * Powers, Powers));
                }
            }
        }
    }

    /// <summary>A function and its slopes at stocks.</summary>
    public (double Value, double ByA, double ByB) At(int function, double a, double b)
    {
        double insideA = Math.Clamp(a, 0, most);
        double insideB = Math.Clamp(b, 0, most);
        int i = Math.Min((int)(insideA / _width), elements - 1);
        int j = Math.Min((int)(insideB / _width), elements - 1);
        double x = (2 * ((insideA / _width) - i)) - 1;
        double y = (2 * ((insideB / _width) - j)) - 1;
        ReadOnlySpan<double> powers = _powers[function].AsSpan(((i * elements) + j) * Powers * Powers, Powers * Powers);
        double value = 0;
        double byA = 0;
        double byB = 0;
        for (int k = Degree; k >= 0; k--)
        {
            ReadOnlySpan<double> c = powers.Slice(k * Powers, Powers);
            double row = 0;
            double slope = 0;
            for (int m = Degree; m >= 0; m--)
            {
                slope = (slope * x) + row;
                row = (row * x) + c[m];
            }

            byB = (byB * y) + value;
            value = (value * y) + row;
            byA = (byA * y) + slope;
        }

        byA *= 2 / _width;
        byB *= 2 / _width;
        return (value + (byA * (a - insideA)) + (byB * (b - insideB)), byA, byB);
    }

    /// <summary>Values of another grid at the nodes of this one; those at its edge beyond it.</summary>
    public double[] From(PairGrid other)
    {
        double[] values = new double[Size];
        for (int at = 0; at < Side * Side; at++)
        {
            for (int f = 0; f < Functions; f++)
            {
                values[(f * Side * Side) + at] = other
                    .At(f, Math.Min(Node(at / Side), other.Most), Math.Min(Node(at % Side), other.Most))
                    .Value;
            }
        }

        return values;
    }
}
