namespace Lodestone.Model;

/// <summary>A quantile of a growing sample in constant memory: five markers, moved along piecewise parabolas.</summary>
/// <remarks>
/// For progress, not for results: the estimate depends on the order of the values. Exact up to five values.
/// <b>Source</b> R. Jain and I. Chlamtac (1985), The P² algorithm, Comm. ACM 28, 1076-1085.
/// </remarks>
public sealed class RunningQuantile
{
    private const int Markers = 5;
    private readonly double[] _heights = new double[Markers];
    private readonly double[] _positions = [1, 2, 3, 4, 5];
    private readonly double[] _wanted;
    private readonly double[] _pace;
    private readonly double _p;

    /// <summary>Follows one quantile.</summary>
    /// <param name="p">Probability in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not in (0, 1).</exception>
    public RunningQuantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "a probability lies between 0 and 1, both excluded");
        }

        _p = p;
        _wanted = [1, 1 + (2 * p), 1 + (4 * p), 3 + (2 * p), 5];
        _pace = [0, p / 2, p, (1 + p) / 2, 1];
    }

    /// <summary>Values seen.</summary>
    public long Count { get; private set; }

    /// <summary>The estimate; NaN before the first value.</summary>
    public double Value =>
        Count == 0 ? double.NaN
        : Count <= Markers ? Quantiles.OfSorted(_heights.AsSpan(0, (int)Count), _p)
        : _heights[2];

    /// <summary>Takes in a value.</summary>
    /// <param name="value">A finite value.</param>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("a running quantile takes finite values", nameof(value));
        }

        if (Count < Markers)
        {
            _heights[Count++] = value;
            _heights.AsSpan(0, (int)Count).Sort();
            return;
        }

        Count++;
        int cell = Cell(value);
        for (int i = 0; i < Markers; i++)
        {
            _positions[i] += i > cell ? 1 : 0;
            _wanted[i] += _pace[i];
        }

        for (int i = 1; i < Markers - 1; i++)
        {
            double gap = _wanted[i] - _positions[i];
            if (
                (gap >= 1 && _positions[i + 1] - _positions[i] > 1)
                || (gap <= -1 && _positions[i - 1] - _positions[i] < -1)
            )
            {
                Move(i, Math.Sign(gap));
            }
        }
    }

    private int Cell(double value)
    {
        if (value < _heights[0])
        {
            _heights[0] = value;
            return 0;
        }

        if (value >= _heights[Markers - 1])
        {
            _heights[Markers - 1] = value;
            return Markers - 2;
        }

        int cell = 0;
        while (value >= _heights[cell + 1])
        {
            cell++;
        }

        return cell;
    }

    private void Move(int i, int step)
    {
        double left = _positions[i] - _positions[i - 1];
        double right = _positions[i + 1] - _positions[i];
        double curved =
            _heights[i]
            + (
                step
                / (left + right)
                * (
                    ((left + step) * (_heights[i + 1] - _heights[i]) / right)
                    + ((right - step) * (_heights[i] - _heights[i - 1]) / left)
                )
            );
        int beside = i + step;
        _heights[i] =
            _heights[i - 1] < curved && curved < _heights[i + 1]
                ? curved
                : _heights[i] + (step * (_heights[beside] - _heights[i]) / (_positions[beside] - _positions[i]));
        _positions[i] += step;
    }
}
