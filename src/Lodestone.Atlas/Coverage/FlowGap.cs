namespace Lodestone.Atlas;

/// <summary>How far the flows of <c>trade.csv</c> are from another figure for the same flow.</summary>
/// <param name="Against">What the flow is compared with, in words.</param>
/// <param name="Flows">Flows that have the other figure.</param>
/// <param name="Median">Median of <c>|used / other − 1|</c>.</param>
/// <param name="Wide">Flows with a gap above one half.</param>
/// <param name="Widest">Key of the widest gap.</param>
public sealed record FlowGap(string Against, int Flows, double Median, int Wide, string Widest)
{
    private const double Half = 0.5;

    /// <summary>
    /// Gaps against the partner's report (column <c>mirror_t</c>: what the other side of the flow declares) and against the
    /// published figure before balancing (column <c>published</c>); nothing where a package has neither.
    /// </summary>
    internal static IReadOnlyList<FlowGap> Of(AtlasTable? trade) =>
        trade is null
            ? []
            :
            [
                .. new[] { ("mirror_t", "what the partner reports"), ("published", "the published figure") }
                    .Select(other => Of(trade, other.Item1, other.Item2))
                    .OfType<FlowGap>(),
            ];

    private static FlowGap? Of(AtlasTable trade, string column, string against)
    {
        (string Key, double Gap)[] gaps =
        [
            .. trade
                .UsedRows.Select(row =>
                    NumberText.TryRead(trade.Text(row, column), false, out double other, out _, out _)
                    && other > 0
                    && trade.Number(row, "quantity_t") is { } used
                        ? (trade.KeyOf(row), Math.Abs((used / other) - 1))
                        : ("", double.NaN)
                )
                .Where(flow => !double.IsNaN(flow.Item2))
                .OrderBy(flow => flow.Item2),
        ];
        return gaps.Length == 0
            ? null
            : new FlowGap(against, gaps.Length, gaps[gaps.Length / 2].Gap, gaps.Count(f => f.Gap > Half), gaps[^1].Key);
    }
}
