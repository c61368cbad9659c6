namespace Lodestone.Exchange;

/// <summary>A small table of a brief; files have all of its rows, the page the first few.</summary>
/// <param name="Id">Name in files.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Head">Heading of the names of its rows.</param>
/// <param name="Columns">Columns after the name.</param>
/// <param name="Rows">Rows, the most important first.</param>
public sealed record BriefTable(
    string Id,
    string Caption,
    string Head,
    IReadOnlyList<BriefColumn> Columns,
    IReadOnlyList<BriefRow> Rows
)
{
    /// <summary>Rows that a page shows.</summary>
    public const int Most = 5;

    /// <summary>The rows that are shown.</summary>
    public IReadOnlyList<BriefRow> Shown => [.. Rows.Take(Most)];

    /// <summary>The caption, with how many rows there are beside those shown.</summary>
    public string Heading =>
        Rows.Count > Most
            ? $"{Caption}; {Figure.Whole(Most)} of {Figure.Whole(Rows.Count)}, the file has all"
            : Caption;

    /// <summary>The rows shown as text, the last column empty for where each is from.</summary>
    public Grid Grid() =>
        new(
            [
                new(Head),
                .. Columns.Select(c => new Column(c.Header, c.Format is null ? Align.Left : Align.Right)),
                new("source"),
            ],
            [
                .. Shown.Select(r =>
                    (IReadOnlyList<string>)[r.Name, .. Columns.Select((c, i) => Cell(c, r.Cells[i])), "why"]
                ),
            ]
        );

    /// <summary>All rows with all of their digits.</summary>
    public IndicatorTable All() =>
        new(
            Id,
            [
                new IndicatorColumn(Head, Head),
                .. Columns.Select(c => new IndicatorColumn(c.Header, c.Header, c.Format)),
            ],
            [.. Rows.Select(r => (IReadOnlyList<object?>)[r.Name, .. r.Cells])]
        );

    private static string Cell(BriefColumn column, object? value) =>
        value switch
        {
            null => Figure.None,
            double number => column.Format!(number),
            _ => (string)value,
        };
}
