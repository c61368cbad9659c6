using System.Collections;
using System.Runtime.CompilerServices;

namespace Lodestone.Model;

/// <summary>The rows of an outcome, column by column: every series is named once, and a row is its number and a value.</summary>
/// <remarks>
/// A path has thousands of series and each of them a row a period. As a list of <see cref="OutcomeRow"/> a row takes 72
/// bytes, here 8 to 12. Rows are made when they are asked for.
/// </remarks>
[CollectionBuilder(typeof(OutcomeTable), nameof(Create))]
public sealed class OutcomeTable : IReadOnlyList<OutcomeRow>
{
    private readonly OutcomeSeries[] _series;
    private readonly OutcomeBlock[] _blocks;
    private readonly int[] _ends;

    internal OutcomeTable(OutcomeSeries[] series, OutcomeBlock[] blocks)
    {
        _series = series;
        _blocks = blocks;
        _ends = new int[blocks.Length];
        foreach ((int index, OutcomeBlock block) in blocks.Index())
        {
            Count = checked(Count + block.Count);
            _ends[index] = Count;
        }
    }

    /// <summary>The series; some may have no row.</summary>
    public IReadOnlyList<OutcomeSeries> Series => _series;

    /// <summary>The rows in their order, a block for each run of rows of one period.</summary>
    public IReadOnlyList<OutcomeBlock> Blocks => _blocks;

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public OutcomeRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int found = Array.BinarySearch(_ends, index + 1);
            int block = found >= 0 ? found : ~found;
            return Row(_series, _blocks[block], index - (_ends[block] - _blocks[block].Count));
        }
    }

    /// <summary>A table of rows in their order.</summary>
    public static OutcomeTable Create(ReadOnlySpan<OutcomeRow> rows)
    {
        OutcomeTableBuilder builder = new();
        foreach (OutcomeRow row in rows)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    /// <summary>The rows of some series, in their order.</summary>
    /// <param name="wanted">True for a series whose rows are kept.</param>
    public OutcomeTable Only(Func<OutcomeSeries, bool> wanted)
    {
        List<OutcomeSeries> kept = [];
        int[] numbers = new int[_series.Length];
        for (int series = 0; series < numbers.Length; series++)
        {
            bool keep = wanted(_series[series]);
            numbers[series] = keep ? kept.Count : -1;
            if (keep)
            {
                kept.Add(_series[series]);
            }
        }

        List<OutcomeBlock> blocks = [];
        OutcomeSelection selection = new(numbers, _blocks.Length > 0 ? _blocks.Max(block => block.Count) : 0);
        foreach (OutcomeBlock block in kept.Count > 0 ? _blocks : [])
        {
            OutcomeBlock part = selection.Of(block);
            if (part.Count > 0)
            {
                blocks.Add(part);
            }
        }

        return new OutcomeTable([.. kept], [.. blocks]);
    }

    /// <summary>The rows by what their series have in common, in their order.</summary>
    /// <param name="key">What a series has in common with others, such as its good; null leaves it out.</param>
    public IReadOnlyDictionary<string, OutcomeTable> By(Func<OutcomeSeries, string?> key) =>
        OutcomeSplit.By(_series, _blocks, key);

    /// <summary>True when a row of such a series is there.</summary>
    /// <param name="wanted">True for a series that is looked for.</param>
    public bool Any(Func<OutcomeSeries, bool> wanted)
    {
        bool[] sought = [.. _series.Select(wanted)];
        foreach (OutcomeBlock block in _blocks)
        {
            foreach (int series in block.Series)
            {
                if (sought[series])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The rows in their order.</summary>
    public OutcomeRowEnumerator GetEnumerator() => new(_series, _blocks);

    IEnumerator<OutcomeRow> IEnumerable<OutcomeRow>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static OutcomeRow Row(OutcomeSeries[] names, OutcomeBlock block, int at)
    {
        OutcomeSeries series = names[block.Series[at]];
        return new OutcomeRow(
            series.Variable,
            series.Place,
            series.Partner,
            series.Good,
            series.Process,
            series.Sector,
            block.Period,
            series.Unit,
            block.Values[at]
        );
    }
}
