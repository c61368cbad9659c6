using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The stages of a chain, one row each: how much, by how many, how concentrated.</summary>
public static class ChainStages
{
    /// <summary>The table.</summary>
    public static Grid Of(ChainAnswer answer) =>
        new(
            [
                new("Stage"),
                new($"{answer.Names.GoodHeading(answer.Good)}, t a year", Align.Right),
                new("places", Align.Right),
                new("HHI, 0–10,000", Align.Right),
                new("largest"),
                new("its part, %", Align.Right),
                new($"in goods worth, million USD of {answer.World.BaseYear}", Align.Right),
            ],
            [.. Enumerable.Range(0, answer.Chain.Columns.Count).Select(c => Row(answer, c))]
        );

    private static IReadOnlyList<string> Row(ChainAnswer answer, int column)
    {
        ChainPoint[] points = [.. answer.Chain.Points.Where(p => p.Column == column)];
        (double Index, string Largest, double Share)? concentration = answer.Chain.Concentration(column);
        return
        [
            answer.ColumnName(column),
            Figure.Short(points.Sum(p => p.Content)),
            Figure.Whole(points.Length),
            concentration is { } known ? Figure.Hhi(known.Index) : Figure.None,
            concentration is { } of ? answer.PointName(column, of.Largest) : Figure.None,
            concentration is { } part ? Figure.PercentNumber(part.Share) : Figure.None,
            Figure.Short(answer.Value(column) / 1e6),
        ];
    }
}
