namespace Lodestone.Equilibrium.Newton;

/// <summary>The point of a polyhedron nearest a wish: minimise |t − w|² subject to rows a·t ≤ b with b ≥ 0.</summary>
/// <remarks>Row by row (Hildreth 1957): each multiplier takes up what its row is missed by, until no row is.</remarks>
/// <param name="most">Most directions.</param>
/// <param name="row">Coefficient of a row and a direction.</param>
/// <param name="limit">Right-hand side of a row.</param>
internal sealed class NearestMove(int most, Func<int, int, double> row, Func<int, double> limit)
{
    private const int Sweeps = 1000;

    private readonly double[] _wish = new double[most];
    private readonly double[] _move = new double[most];
    private readonly List<double> _multipliers = [];

    /// <summary>Sets the wish along a direction.</summary>
    public void Wish(int direction, double wish) => _wish[direction] = wish;

    /// <summary>The move found along a direction.</summary>
    public double Move(int direction) => _move[direction];

    /// <summary>Finds the nearest move.</summary>
    /// <param name="count">Directions.</param>
    /// <param name="rows">Rows.</param>
    public void Find(int count, int rows)
    {
        _multipliers.Clear();
        for (int i = 0; i < rows; i++)
        {
            _multipliers.Add(0);
        }

        double size = 0;
        for (int j = 0; j < count; j++)
        {
            _move[j] = _wish[j];
            size = Math.Max(size, Math.Abs(_wish[j]));
        }

        double moved = size > 0 ? double.PositiveInfinity : 0;
        for (int sweep = 0; sweep < Sweeps && moved > 1e-15 * size; sweep++)
        {
            moved = 0;
            for (int i = 0; i < rows; i++)
            {
                moved = Math.Max(moved, Project(i, count));
            }
        }
    }

    /// <summary>Meets one row; returns how far that moved.</summary>
    private double Project(int i, int count)
    {
        double missed = -limit(i);
        double length = 0;
        for (int j = 0; j < count; j++)
        {
            double a = row(i, j);
            missed += a * _move[j];
            length += a * a;
        }

        if (length <= 0)
        {
            return 0;
        }

        double step = Math.Max(missed / length, -_multipliers[i]);
        if (step == 0)
        {
            return 0;
        }

        _multipliers[i] += step;
        for (int j = 0; j < count; j++)
        {
            _move[j] -= step * row(i, j);
        }

        return Math.Abs(step) * Math.Sqrt(length);
    }
}
