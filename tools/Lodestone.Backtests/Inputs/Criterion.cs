using Lodestone.Model;

namespace Lodestone.Backtests;

/// <summary>A range stated before the comparison: one row of <c>criteria.csv</c>.</summary>
/// <param name="Text">What is judged, with its unit.</param>
/// <param name="Series">Series it is read from.</param>
/// <param name="Measure">How it is read; see <see cref="Measures"/>.</param>
/// <param name="First">First month.</param>
/// <param name="Last">Last month.</param>
/// <param name="Low">Least accepted.</param>
/// <param name="High">Most accepted.</param>
/// <param name="Reason">What was observed.</param>
/// <param name="Where">File and line.</param>
internal sealed record Criterion(
    string Text,
    string Series,
    string Measure,
    Period First,
    Period Last,
    double Low,
    double High,
    string Reason,
    string Where
)
{
    /// <summary>Reads a row.</summary>
    public static Criterion From(InputRow row) =>
        new(
            row["criterion"],
            row["series"],
            row["measure"],
            row.Period("period"),
            row["until"].Length > 0 ? row.Period("until") : row.Period("period"),
            row.Number("low"),
            row.Number("high"),
            row["reason"],
            row.Where
        );
}
