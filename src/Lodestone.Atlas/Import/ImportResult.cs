namespace Lodestone.Atlas;

/// <summary>What an original file became: rows for one table of a package, and the account of every input row.</summary>
public sealed record ImportResult
{
    /// <summary>Name of the importer, e.g. <c>baci</c>.</summary>
    public required string Importer { get; init; }

    /// <summary>The original file, as named by the user.</summary>
    public required string File { get; init; }

    /// <summary>Table the rows are for, e.g. <c>trade</c>.</summary>
    public string Table { get; init; } = "";

    /// <summary>Key columns of the table.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Columns of the rows, in the order of the table.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Rows, in the order of their keys.</summary>
    public IReadOnlyList<ImportedRow> Rows { get; init; } = [];

    /// <summary>What is counted as an input row: <c>rows</c>, or <c>prices</c> where every cell is one.</summary>
    public string Unit { get; init; } = "rows";

    /// <summary>Input rows read.</summary>
    public long Input { get; init; }

    /// <summary>Why input rows are superseded or refused.</summary>
    public IReadOnlyList<RowReason> Reasons { get; init; } = [];

    /// <summary>What is worth knowing about the reading: encoding, year, columns.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows for <c>sources.csv</c>: what the rows name as their source.</summary>
    public IReadOnlyList<ImportedRow> Sources { get; init; } = [];

    /// <summary>Errors that make the file or its mapping unusable; then there are no rows.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Input rows that a row was made of.</summary>
    public long Used => Rows.SelectMany(r => r.From).Distinct().LongCount();

    /// <summary>Input rows that another one replaces.</summary>
    public long Superseded => Reasons.Where(r => r.Status == RowStatus.Superseded).Sum(r => r.Count);

    /// <summary>Input rows that could not be used.</summary>
    public long Refused => Reasons.Where(r => r.Status == RowStatus.Refused).Sum(r => r.Count);

    /// <summary>The same without rows that the package refused; input rows behind them alone are refused with the reason.</summary>
    public ImportResult Without(IReadOnlyList<(ImportedRow Row, string Reason)> refused)
    {
        if (refused.Count == 0)
        {
            return this;
        }

        HashSet<ImportedRow> gone = new(refused.Select(r => r.Row), ReferenceEqualityComparer.Instance);
        ImportedRow[] left = [.. Rows.Where(r => !gone.Contains(r))];
        HashSet<InputRef> used = [.. left.SelectMany(r => r.From)];
        var reasons = new List<RowReason>(Reasons);
        foreach ((ImportedRow row, string reason) in refused)
        {
            InputRef[] lost = [.. row.From.Where(used.Add)];
            if (lost.Length > 0)
            {
                int[] lines = [.. lost.Take(5).Select(l => l.Line)];
                reasons.Add(
                    new RowReason(
                        RowStatus.Refused,
                        "the package cannot take the row",
                        $"{KeyOf(row)}, {reason}",
                        "",
                        lost.Length,
                        lines
                    )
                );
            }
        }

        return this with
        {
            Rows = left,
            Reasons = reasons,
        };
    }

    /// <summary>The key of a row joined by <c>/</c>.</summary>
    public string KeyOf(ImportedRow row) => string.Join('/', Key.Select(k => row[k]));
}
