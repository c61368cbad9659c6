namespace Lodestone.Planning;

/// <summary>
/// Functions of the stocks of two countries, bilinear on an even grid from 0 to <paramref name="most"/> and straight beyond: value of keeping v and
/// planned output H of a and b.
/// </summary>
internal sealed class PairGrid(int nodes, double most)
{
    /// <summary>Nodes on each side.</summary>
    public int Side => nodes;

    /// <summary>Largest stock of the grid.</summary>
    public double Most => most;

    /// <summary>Distance of nodes.</summary>
    public double Step { get; } = most / (nodes - 1);

    /// <summary>v of a and of b, then H of a and of b: <c>[function][S_a][S_b]</c>.</summary>
    public double[][] Values { get; } = [.. Enumerable.Range(0, 4).Select(_ => new double[nodes * nodes])];

    /// <summary>A function and its slopes at stocks.</summary>
    public (double Value, double ByA, double ByB) At(int function, double a, double b)
    {
        double insideA = Math.Clamp(a, 0, most);
        double insideB = Math.Clamp(b, 0, most);
        int i = Math.Min((int)(insideA / Step), nodes - 2);
        int j = Math.Min((int)(insideB / Step), nodes - 2);
        double x = (insideA / Step) - i;
        double y = (insideB / Step) - j;
        double[] f = Values[function];
        int at = (i * nodes) + j;
        (double f00, double f01, double f10, double f11) = (f[at], f[at + 1], f[at + nodes], f[at + nodes + 1]);
        double left = f00 + (y * (f01 - f00));
        double right = f10 + (y * (f11 - f10));
        double byA = (right - left) / Step;
        double byB = (f01 - f00 + (x * (f11 - f10 - f01 + f00))) / Step;
        return (left + (x * (right - left)) + (byA * (a - insideA)) + (byB * (b - insideB)), byA, byB);
    }

    /// <summary>The same functions on cells half as wide.</summary>
    public PairGrid Halved()
    {
        PairGrid finer = new((2 * nodes) - 1, most);
        for (int f = 0; f < Values.Length; f++)
        {
            for (int i = 0; i < finer.Side; i++)
            {
                for (int j = 0; j < finer.Side; j++)
                {
                    finer.Values[f][(i * finer.Side) + j] = At(f, i * finer.Step, j * finer.Step).Value;
                }
            }
        }

        return finer;
    }
}
