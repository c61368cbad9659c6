using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>A data package at a glance, for <c>atlas check</c>.</summary>
public sealed record AtlasSummary
{
    /// <summary>Rows per file.</summary>
    public required IReadOnlyList<TableCount> Tables { get; init; }

    /// <summary>Rows in use by evidence grade, best grade first; rows without a grade are not counted.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Evidence { get; init; }

    /// <summary>Goods at places with a balance.</summary>
    public required int Nodes { get; init; }

    /// <summary>The balance with the largest relative gap, homogeneous goods aside; null when none was checked.</summary>
    public required NodeBalance? LargestGap { get; init; }

    /// <summary>Goods that no process at a place makes.</summary>
    public required IReadOnlyList<string> GoodsWithoutProducer { get; init; }

    /// <summary>Goods that no process or demand uses.</summary>
    public required IReadOnlyList<string> GoodsWithoutUser { get; init; }

    /// <summary>Flows against another figure for the same flow.</summary>
    public required IReadOnlyList<FlowGap> Gaps { get; init; }

    /// <summary>Years before the base year that figures of output, use and trade speak of, and how many rows do; youngest first.</summary>
    public required IReadOnlyList<KeyValuePair<int, int>> Ages { get; init; }

    /// <summary>Rows of output in use whose figure the source withholds, so that they are estimates.</summary>
    public required int Withheld { get; init; }

    /// <summary>Number of errors.</summary>
    public required int Errors { get; init; }

    /// <summary>Number of warnings.</summary>
    public required int Warnings { get; init; }

    /// <summary>Number of notes.</summary>
    public required int Notes { get; init; }

    /// <summary>Summarises a reading.</summary>
    /// <param name="reading">The package as read.</param>
    public static AtlasSummary Of(AtlasReading reading)
    {
        (IReadOnlyList<string> unmade, IReadOnlyList<string> unused) = reading.World is null
            ? ([], [])
            : OrphanCheck.Of(reading.World);
        string[] grades =
        [
            .. reading
                .Tables.Where(t => t.IndexOf("evidence") >= 0)
                .SelectMany(t => t.UsedRows.Select(r => t.Text(r, "evidence"))),
        ];
        return new AtlasSummary
        {
            Tables = [.. reading.Tables.Select(t => new TableCount(t.Name, t.File, t.Used, t.Superseded, t.Refused))],
            Evidence =
            [
                .. EvidenceWords
                    .All.Select(w => KeyValuePair.Create(w, grades.Count(g => g == w)))
                    .Where(e => e.Value > 0),
            ],
            Nodes = reading.Balances.Count,
            LargestGap = reading.Balances.Where(b => !b.Homogeneous).MaxBy(b => b.RelativeGap),
            Gaps = FlowGap.Of(reading.Table("trade")),
            Ages = AgesOf(reading),
            Withheld = reading.World?.Capacities.Count(plant => plant.Withheld) ?? 0,
            GoodsWithoutProducer = unmade,
            GoodsWithoutUser = unused,
            Errors = reading.Findings.Count(f => f.Severity == Severity.Error),
            Warnings = reading.Findings.Count(f => f.Severity == Severity.Warning),
            Notes = reading.Findings.Count(f => f.Severity == Severity.Note),
        };
    }

    private static IReadOnlyList<KeyValuePair<int, int>> AgesOf(AtlasReading reading)
    {
        if (reading.World is not { } world)
        {
            return [];
        }

        DataYears years = new(reading);
        return
        [
            .. world
                .Capacities.Select(plant => plant.Provenance)
                .Concat(world.Demands.Select(use => use.Provenance))
                .Concat(world.Trade.Select(flow => flow.Provenance))
                .Select(years.Age)
                .OfType<int>()
                .GroupBy(age => age)
                .OrderBy(ages => ages.Key)
                .Select(ages => KeyValuePair.Create(ages.Key, ages.Count())),
        ];
    }

    /// <summary>The summary as plain text lines.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>();
        int width = Tables.Count == 0 ? 0 : Tables.Max(t => t.File.Length);
        lines.AddRange(
            Tables.Select(t =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{t.File.PadRight(width)}  {t.Used, 6} used  {t.Superseded, 4} superseded  {t.Refused, 4} refused"
                )
            )
        );
        int graded = Evidence.Sum(e => e.Value);
        if (graded > 0)
        {
            lines.Add(
                "evidence: "
                    + string.Join(
                        ", ",
                        Evidence.Select(e =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{e.Key} {e.Value} ({100.0 * e.Value / graded:0} %)"
                            )
                        )
                    )
            );
        }

        lines.Add(
            LargestGap is null
                ? "balances: not checked"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"balances: {Nodes} goods at places, largest relative gap {LargestGap.RelativeGap:0.0e+0} ({LargestGap.Good} at {LargestGap.Place})"
                )
        );
        if (Ages.Count > 0)
        {
            lines.Add(
                "age of figures of output, use and trade, in years before the base year: "
                    + string.Join(
                        ", ",
                        Ages.Select(age =>
                            string.Create(CultureInfo.InvariantCulture, $"{age.Key} ({Count(age.Value, "row")})")
                        )
                    )
            );
        }

        if (Withheld > 0)
        {
            lines.Add($"withheld by their source, and so estimates: {Count(Withheld, "row")} of output");
        }

        lines.AddRange(
            Gaps.Select(gap =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"flows against {gap.Against}: {gap.Flows}, median gap {100 * gap.Median:0} %, {gap.Wide} above 50 % (widest {gap.Widest})"
                )
            )
        );
        if (GoodsWithoutProducer.Count > 0)
        {
            lines.Add($"goods without producer: {string.Join(", ", GoodsWithoutProducer)}");
        }

        if (GoodsWithoutUser.Count > 0)
        {
            lines.Add($"goods without user: {string.Join(", ", GoodsWithoutUser)}");
        }

        lines.Add($"{Count(Errors, "error")}, {Count(Warnings, "warning")}, {Count(Notes, "note")}");
        return lines;
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
