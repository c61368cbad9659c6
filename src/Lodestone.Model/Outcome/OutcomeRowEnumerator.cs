using System.Collections;

namespace Lodestone.Model;

/// <summary>Goes through the rows of an <see cref="OutcomeTable"/> and makes each one as it comes to it.</summary>
#pragma warning disable CA1815 // An enumerator is not compared.
public struct OutcomeRowEnumerator : IEnumerator<OutcomeRow>
#pragma warning restore CA1815
{
    private readonly OutcomeSeries[] _series;
    private readonly OutcomeBlock[] _blocks;
    private int _block;
    private int _row;

    internal OutcomeRowEnumerator(OutcomeSeries[] series, OutcomeBlock[] blocks)
    {
        _series = series;
        _blocks = blocks;
        Reset();
    }

    /// <inheritdoc />
    public readonly OutcomeRow Current => OutcomeTable.Row(_series, _blocks[_block], _row);

    readonly object IEnumerator.Current => Current;

    /// <inheritdoc />
    public bool MoveNext()
    {
        _row++;
        while (_block < _blocks.Length && _row >= _blocks[_block].Count)
        {
            _block++;
            _row = 0;
        }

        return _block < _blocks.Length;
    }

    /// <inheritdoc />
    public void Reset() => (_block, _row) = (0, -1);

    /// <inheritdoc />
    public readonly void Dispose() { }
}
