namespace Lodestone.Model;

/// <summary>Consecutive rows of one period: which series, and its value.</summary>
public sealed class OutcomeBlock
{
    private readonly int[] _series;
    private readonly double[] _values;

    /// <summary>Takes over the first elements of two arrays.</summary>
    internal OutcomeBlock(int period, int[] series, double[] values, int count)
    {
        Period = period;
        Count = count;
        _series = series;
        _values = values;
    }

    /// <summary>Zero-based index of the horizon; -1 = the base year.</summary>
    public int Period { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Position of the series of each row in <see cref="OutcomeTable.Series"/>.</summary>
    public ReadOnlySpan<int> Series => _series.AsSpan(0, Count);

    /// <summary>Value of each row, in the unit of its series.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>Positions of the series, to be shared by another block with the same ones.</summary>
    internal int[] SharedSeries => _series;

    /// <summary>The rows of some series.</summary>
    /// <param name="numbers">New number of each series; -1 for those that are left out.</param>
    /// <param name="series">Scratch, at least as long as the block.</param>
    /// <param name="values">Scratch, at least as long as the block.</param>
    internal OutcomeBlock Only(ReadOnlySpan<int> numbers, Span<int> series, Span<double> values)
    {
        // Every row is written, and the place moves on where it is kept: a guess of the processor would often be wrong.
        int count = 0;
        for (int row = 0; row < Count; row++)
        {
            int number = numbers[_series[row]];
            series[count] = number;
            values[count] = _values[row];
            count += (number >>> 31) ^ 1;
        }

        return new OutcomeBlock(Period, series[..count].ToArray(), values[..count].ToArray(), count);
    }
}
