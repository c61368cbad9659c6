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
}
