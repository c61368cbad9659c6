using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Differences of two packages as a report.</summary>
internal static class DifferenceTables
{
    private const int MostCells = 20;
    private const double LeastShare = 0.001;

    public static IndicatorReport Of(
        (string Folder, AtlasReading Reading) before,
        (string Folder, AtlasReading Reading) after,
        string place
    )
    {
        IReadOnlyList<TableChange> tables = AtlasDiff.Of(before.Reading, after.Reading);
        string unsound = string.Join(
            " and ",
            new[] { before, after }.Where(p => p.Reading.OpenWorld is null).Select(p => p.Folder).Distinct()
        );
        IndicatorTable? shares =
            before.Reading.OpenWorld is { } first && after.Reading.OpenWorld is { } second
                ? Shares(first, second, place)
                : null;
        CellChange[] cells = [.. tables.SelectMany(table => table.Cells)];
        IReadOnlyList<(string, IndicatorTable)> shown =
        [
            ("By table", ByTable(tables)),
            .. cells.Length > 0
                ? [("Largest changes of numbers", Largest(cells))]
                : Array.Empty<(string, IndicatorTable)>(),
            .. shares is null
                ? Array.Empty<(string, IndicatorTable)>()
                : [($"Share of {place} in world output, by stage and good", shares)],
        ];
        return new IndicatorReport(
            "diff",
            $"{before.Folder} {before.Reading.Version} against {after.Folder} {after.Reading.Version}",
            $"Data {before.Reading.Version} and {after.Reading.Version}",
            [
                Summary(tables),
                shares is null
                    ? $"The share of {place} is not compared: there are errors in tables of {unsound}."
                    : SharesSentence(shares, place),
            ],
            shown,
            Rows(tables),
            [
                "Rows are matched by the key of their table; numbers are compared as numbers. A stage counts its goods by value at reference prices, a good by tonnes.",
                "--output csv and json have every row and cell that differs.",
            ]
        )
        {
            Schema = "lodestone.diff/1",
        };
    }

    private static string Summary(IReadOnlyList<TableChange> tables)
    {
        int changed = tables.Sum(table => table.Changed);
        int added = tables.Sum(table => table.Added.Count);
        int removed = tables.Sum(table => table.Removed.Count);
        return changed + added + removed == 0
            ? "The packages hold the same rows."
            : $"{Count(changed, "row")} changed, {added} added, {removed} removed, in {tables.Count(table => !table.Same)} of {Count(tables.Count, "table")}.";
    }

    /// <summary>The rows of the table are counted: those without a good are stages.</summary>
    private static string SharesSentence(IndicatorTable shares, string place)
    {
        int goods = shares.Rows.Count(row => (string)row[1]! != "");
        int stages = shares.Rows.Count - goods;
        return shares.Rows.Count == 0
            ? $"The share of {place} does not move by {Figure.Percent(LeastShare)} anywhere."
            : $"The share of {place} moves at {Count(stages, "stage")} and in {Count(goods, "good")}.";
    }

    private static string Count(int count, string what) =>
        $"{(count == 0 ? "no" : Figure.Count(count))} {what}{(count > 1 ? "s" : "")}";

    private static IndicatorTable ByTable(IReadOnlyList<TableChange> tables) =>
        new(
            "tables",
            [
                new("table", "Table"),
                new("before", "rows before", Counted),
                new("after", "after", Counted),
                new("added", "added", Counted),
                new("removed", "removed", Counted),
                new("changed", "changed", Counted),
            ],
            [
                .. tables.Select(table =>
                    (IReadOnlyList<object?>)
                        [
                            table.Table,
                            (double)table.Before,
                            (double)table.After,
                            (double)table.Added.Count,
                            (double)table.Removed.Count,
                            (double)table.Changed,
                        ]
                ),
            ]
        );

    private static IndicatorTable Largest(IEnumerable<CellChange> cells) =>
        new(
            "largest",
            [
                new("row", "Row"),
                new("column", "column"),
                new("before", "before", Figure.Short),
                new("after", "after", Figure.Short),
                new("change", "change,\u00a0%", Figure.PercentNumber),
            ],
            [
                .. cells
                    .Where(cell => cell.Relative is not null && !Spread(cell.Column))
                    .OrderByDescending(cell => Math.Abs(cell.Relative!.Value))
                    .Take(MostCells)
                    .Select(cell =>
                        (IReadOnlyList<object?>)
                            [
                                $"{cell.Table} {cell.Key}",
                                cell.Column,
                                Number(cell.Before),
                                Number(cell.After),
                                cell.Relative,
                            ]
                    ),
            ]
        );

    /// <summary>Ends of ranges and bookkeeping follow the number they belong to.</summary>
    private static bool Spread(string column) =>
        column is "adjustment" or "published"
        || column.EndsWith("_low", StringComparison.Ordinal)
        || column.EndsWith("_high", StringComparison.Ordinal);

    private static string OneDecimal(double share) =>
        (share * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static IndicatorTable Shares(World before, World after, string place)
    {
        Dictionary<(string, string), double?> first = StageShares
            .Of(before, place)
            .ToDictionary(share => (share.Stage, share.Good), share => share.Share);
        Dictionary<(string, string), double?> second = StageShares
            .Of(after, place)
            .ToDictionary(share => (share.Stage, share.Good), share => share.Share);
        return new IndicatorTable(
            "shares",
            [
                new("stage", "Stage"),
                new("good", "good"),
                new("before", "before,\u00a0%", OneDecimal),
                new("after", "after,\u00a0%", OneDecimal),
            ],
            [
                .. first
                    .Keys.Concat(second.Keys)
                    .Distinct()
                    .Select(key => (key, Before: first.GetValueOrDefault(key), After: second.GetValueOrDefault(key)))
                    .Where(share => Math.Abs((share.Before ?? 0) - (share.After ?? 0)) >= LeastShare)
                    .Select(share =>
                        (IReadOnlyList<object?>)[share.key.Item1, share.key.Item2, share.Before, share.After]
                    ),
            ]
        );
    }

    private static IndicatorTable Rows(IReadOnlyList<TableChange> tables) =>
        new(
            "rows",
            [new("table", ""), new("key", ""), new("kind", ""), new("column", ""), new("before", ""), new("after", "")],
            [
                .. tables.SelectMany(table =>
                    table
                        .Removed.Select(key => Row(table.Table, key, "removed"))
                        .Concat(table.Added.Select(key => Row(table.Table, key, "added")))
                        .Concat(
                            table.Cells.Select(cell =>
                                Row(cell.Table, cell.Key, "changed", cell.Column, cell.Before, cell.After)
                            )
                        )
                ),
            ]
        );

    private static IReadOnlyList<object?> Row(
        string table,
        string key,
        string kind,
        string column = "",
        string before = "",
        string after = ""
    ) => [table, key, kind, column, before, after];

    private static object Number(string text) =>
        double.TryParse(
            text,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out double value
        )
            ? value
            : text;

    /// <summary>Rows are counted, not rounded.</summary>
    private static string Counted(double count) => Figure.Count((long)count);
}
