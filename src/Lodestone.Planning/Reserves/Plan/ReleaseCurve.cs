namespace Lodestone.Planning;

/// <summary>
/// Loss avoided by a stock in one draw of one disruption, as the engine plays it: a concave line through the origin. Measured
/// points below the line between their neighbours are passed over: a stock need not be used in full.
/// </summary>
public sealed class ReleaseCurve
{
    private readonly double[] _tonnes;
    private readonly double[] _avoided;

    private ReleaseCurve(double[] tonnes, double[] avoided)
    {
        _tonnes = tonnes;
        _avoided = avoided;
    }

    /// <summary>Ends of the pieces, t, ascending from 0.</summary>
    public IReadOnlyList<double> Tonnes => _tonnes;

    /// <summary>Loss avoided there, USD.</summary>
    public IReadOnlyList<double> Avoided => _avoided;

    /// <summary>The least concave line above measured points and the origin; it never falls.</summary>
    /// <param name="tonnes">Stocks that were played, t, ascending and above 0.</param>
    /// <param name="avoided">Loss avoided by each, USD.</param>
    /// <exception cref="ArgumentException">The stocks are not ascending, or the lists are not of one length.</exception>
    public static ReleaseCurve Through(IReadOnlyList<double> tonnes, IReadOnlyList<double> avoided)
    {
        if (tonnes.Count != avoided.Count || tonnes.Where((t, i) => !(t > (i == 0 ? 0 : tonnes[i - 1]))).Any())
        {
            throw new ArgumentException("stocks must be above 0 and ascending, one loss avoided for each");
        }

        List<(double X, double Y)> hull = [(0, 0)];
        for (int i = 0; i < tonnes.Count; i++)
        {
            (double x, double y) = (tonnes[i], Math.Max(avoided[i], hull[^1].Y));
            while (hull.Count > 1 && Slope(hull[^2], hull[^1]) <= Slope(hull[^1], (x, y)))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add((x, Math.Max(y, hull[^1].Y)));
        }

        return new ReleaseCurve([.. hull.Select(p => p.X)], [.. hull.Select(p => p.Y)]);
    }

    /// <summary>What one stock avoids in several disruptions at once: it goes where a tonne avoids most.</summary>
    public static ReleaseCurve Together(IReadOnlyList<ReleaseCurve> curves)
    {
        if (curves.Count == 1)
        {
            return curves[0];
        }

        List<double> tonnes = [0];
        List<double> avoided = [0];
        foreach ((double width, double slope) in curves.SelectMany(c => c.Pieces()).OrderByDescending(p => p.Slope))
        {
            tonnes.Add(tonnes[^1] + width);
            avoided.Add(avoided[^1] + (width * slope));
        }

        return new ReleaseCurve([.. tonnes], [.. avoided]);
    }

    /// <summary>Loss avoided by a stock, USD; beyond the largest stock played no more.</summary>
    public double At(double tonnes)
    {
        if (tonnes <= 0)
        {
            return 0;
        }

        int right = Array.FindIndex(_tonnes, x => x >= tonnes);
        if (right < 0)
        {
            return _avoided[^1];
        }

        double weight = (tonnes - _tonnes[right - 1]) / (_tonnes[right] - _tonnes[right - 1]);
        return _avoided[right - 1] + (weight * (_avoided[right] - _avoided[right - 1]));
    }

    /// <summary>Width of each piece, t, and loss avoided per tonne in it, USD/t.</summary>
    public IEnumerable<(double Width, double Slope)> Pieces()
    {
        for (int i = 1; i < _tonnes.Length; i++)
        {
            yield return (_tonnes[i] - _tonnes[i - 1], (_avoided[i] - _avoided[i - 1]) / (_tonnes[i] - _tonnes[i - 1]));
        }
    }

    private static double Slope((double X, double Y) from, (double X, double Y) to) =>
        (to.Y - from.Y) / (to.X - from.X);
}
