namespace Lodestone.Model;

/// <summary>Splits the rows of an outcome in one go.</summary>
/// <remarks>Where the rows of a block go is looked up once for all blocks that share their series; the parts share theirs in turn.</remarks>
internal sealed class OutcomeSplit
{
    private readonly int[] _part;
    private readonly int[] _number;
    private readonly List<OutcomeBlock>[] _blocks;
    private int[]? _from;
    private int _length = -1;
    private int[][] _series = [];
    private int[][] _rows = [];

    private OutcomeSplit(int[] part, int[] number, int parts)
    {
        _part = part;
        _number = number;
        _blocks = [.. Enumerable.Range(0, parts).Select(_ => new List<OutcomeBlock>())];
    }

    /// <summary>A table for every key; series without one are left out.</summary>
    public static IReadOnlyDictionary<string, OutcomeTable> By(
        OutcomeSeries[] series,
        OutcomeBlock[] blocks,
        Func<OutcomeSeries, string?> key
    )
    {
        Dictionary<string, int> parts = [];
        List<List<OutcomeSeries>> names = [];
        int[] part = new int[series.Length];
        int[] number = new int[series.Length];
        for (int i = 0; i < series.Length; i++)
        {
            if (key(series[i]) is not { } own)
            {
                part[i] = -1;
                continue;
            }

            if (!parts.TryGetValue(own, out part[i]))
            {
                parts[own] = part[i] = names.Count;
                names.Add([]);
            }

            number[i] = names[part[i]].Count;
            names[part[i]].Add(series[i]);
        }

        OutcomeSplit split = new(part, number, names.Count);
        foreach (OutcomeBlock block in blocks)
        {
            split.Add(block);
        }

        return parts.ToDictionary(p => p.Key, p => new OutcomeTable([.. names[p.Value]], [.. split._blocks[p.Value]]));
    }

    private void Add(OutcomeBlock block)
    {
        if (!ReferenceEquals(block.SharedSeries, _from) || block.Count != _length)
        {
            Choose(block);
        }

        ReadOnlySpan<double> values = block.Values;
        for (int part = 0; part < _rows.Length; part++)
        {
            int[] rows = _rows[part];
            if (rows.Length == 0)
            {
                continue;
            }

            double[] own = new double[rows.Length];
            for (int row = 0; row < rows.Length; row++)
            {
                own[row] = values[rows[row]];
            }

            _blocks[part].Add(new OutcomeBlock(block.Period, _series[part], own, own.Length));
        }
    }

    /// <summary>The rows of every part, and their series.</summary>
    private void Choose(OutcomeBlock block)
    {
        List<int>[] rows = [.. _blocks.Select(_ => new List<int>())];
        List<int>[] series = [.. _blocks.Select(_ => new List<int>())];
        for (int row = 0; row < block.Count; row++)
        {
            int own = block.Series[row];
            if (_part[own] >= 0)
            {
                rows[_part[own]].Add(row);
                series[_part[own]].Add(_number[own]);
            }
        }

        _rows = [.. rows.Select(list => list.ToArray())];
        _series = [.. series.Select(list => list.ToArray())];
        (_from, _length) = (block.SharedSeries, block.Count);
    }
}
