namespace Lodestone.Model;

/// <summary>Collects the rows of an <see cref="OutcomeTable"/> in their order.</summary>
/// <remarks>Either <see cref="Register"/> once and <see cref="Put"/> every period, or <see cref="Add"/> whole rows.</remarks>
public sealed class OutcomeTableBuilder
{
    private readonly List<OutcomeSeries> _names = [];
    private readonly List<OutcomeBlock> _blocks = [];
    private readonly Dictionary<OutcomeSeries, int> _known = [];
    private int[] _series = [];
    private double[] _values = [];
    private int _count;
    private int _period = -1;

    /// <summary>Names a series; its number is what <see cref="Put"/> wants. Whether it was named before is not looked at.</summary>
    public int Register(OutcomeSeries series)
    {
        _names.Add(series);
        return _names.Count - 1;
    }

    /// <summary>The rows that follow are of this period; -1 = the base year.</summary>
    public void Begin(int period)
    {
        Close();
        _period = period;
    }

    /// <summary>Adds a row of the current period.</summary>
    /// <param name="series">Number of a series.</param>
    /// <param name="value">Its value, in its unit.</param>
    public void Put(int series, double value)
    {
        if (_count == _values.Length)
        {
            Grow();
        }

        _series[_count] = series;
        _values[_count++] = value;
    }

    /// <summary>Adds a row as it stands.</summary>
    public void Add(in OutcomeRow row)
    {
        if (row.Period != _period)
        {
            Begin(row.Period);
        }

        Put(NumberOf(row), row.Value);
    }

    /// <summary>The table of the rows so far.</summary>
    public OutcomeTable Build()
    {
        Close();
        return new OutcomeTable([.. _names], [.. _blocks]);
    }

    private void Grow()
    {
        // A period has about as many rows as the one before.
        int last = _blocks.Count > 0 ? _blocks[^1].Count : 0;
        int size = _values.Length > 0 ? 2 * _values.Length : last + (last / 32) + 16;
        Array.Resize(ref _series, size);
        Array.Resize(ref _values, size);
    }

    /// <summary>Makes a block of the rows of the period; the numbers of its series are those of the block before where they are the same.</summary>
    private void Close()
    {
        if (_count == 0)
        {
            return;
        }

        bool same = _blocks.Count > 0 && _blocks[^1].Series.SequenceEqual(_series.AsSpan(0, _count));
        _blocks.Add(new OutcomeBlock(_period, same ? _blocks[^1].SharedSeries : _series, _values, _count));
        _series = same ? _series : [];
        _values = [];
        _count = 0;
    }

    /// <summary>Number of the series of a row; periods repeat each other, so that of the block before is tried first.</summary>
    private int NumberOf(in OutcomeRow row)
    {
        if (_blocks.Count > 0 && _count < _blocks[^1].Count)
        {
            int guess = _blocks[^1].Series[_count];
            if (Is(_names[guess], row))
            {
                return guess;
            }
        }

        OutcomeSeries series = new(row.Variable, row.Place, row.Partner, row.Good, row.Process, row.Sector, row.Unit);
        if (!_known.TryGetValue(series, out int number))
        {
            _known[series] = number = Register(series);
        }

        return number;
    }

    private static bool Is(OutcomeSeries series, in OutcomeRow row) =>
        series.Variable == row.Variable
        && series.Place == row.Place
        && series.Partner == row.Partner
        && series.Good == row.Good
        && series.Process == row.Process
        && series.Sector == row.Sector
        && series.Unit == row.Unit;
}
