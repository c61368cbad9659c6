namespace Lodestone.Model;

/// <summary>Takes the rows of some series out of block after block of a table.</summary>
/// <remarks>
/// Which rows of a block are taken is looked up once for all blocks that share their series, and what is taken shares
/// its series in turn.
/// </remarks>
/// <param name="numbers">New number of each series; -1 for those that are left out.</param>
/// <param name="longest">Rows of the longest block.</param>
internal sealed class OutcomeSelection(int[] numbers, int longest)
{
    private readonly int[] _rows = new int[longest];
    private int[] _series = [];
    private int[]? _from;
    private int _length = -1;

    /// <summary>The rows of a block.</summary>
    public OutcomeBlock Of(OutcomeBlock block)
    {
        if (!ReferenceEquals(block.SharedSeries, _from) || block.Count != _length)
        {
            Choose(block);
        }

        ReadOnlySpan<double> values = block.Values;
        double[] taken = new double[_series.Length];
        for (int row = 0; row < taken.Length; row++)
        {
            taken[row] = values[_rows[row]];
        }

        return new OutcomeBlock(block.Period, _series, taken, taken.Length);
    }

    private void Choose(OutcomeBlock block)
    {
        ReadOnlySpan<int> series = block.Series;
        int count = 0;
        for (int row = 0; row < series.Length; row++)
        {
            // Every row is written, and the place moves on where it is kept: a guess of the processor would often be wrong.
            _rows[count] = row;
            count += (numbers[series[row]] >>> 31) ^ 1;
        }

        (_from, _length) = (block.SharedSeries, block.Count);
        if (count == _series.Length && IsSame(series))
        {
            return;
        }

        _series = new int[count];
        for (int row = 0; row < count; row++)
        {
            _series[row] = numbers[series[_rows[row]]];
        }
    }

    private bool IsSame(ReadOnlySpan<int> series)
    {
        for (int row = 0; row < _series.Length; row++)
        {
            if (_series[row] != numbers[series[_rows[row]]])
            {
                return false;
            }
        }

        return true;
    }
}
