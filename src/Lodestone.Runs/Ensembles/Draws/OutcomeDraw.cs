using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A single run as a table of one draw, so that conditions can be put to it.</summary>
public sealed class OutcomeDraw : IDrawTable
{
    private readonly double[] _values;

    /// <summary>Takes the rows of an outcome.</summary>
    public OutcomeDraw(Outcome outcome)
    {
        Series =
        [
            .. outcome.Rows.Select(r => new Series(
                r.Variable,
                r.Place,
                r.Partner,
                r.Good,
                r.Process,
                r.Sector,
                r.Period,
                r.Unit
            )),
        ];
        _values = [.. outcome.Rows.Select(r => r.Value)];
    }

    /// <inheritdoc />
    public IReadOnlyList<Series> Series { get; }

    /// <inheritdoc />
    public IEnumerable<DrawTableBlock> Blocks(IReadOnlyList<int> series) =>
        [new DrawTableBlock(1, series.Select(s => _values[s]).ToArray())];
}
