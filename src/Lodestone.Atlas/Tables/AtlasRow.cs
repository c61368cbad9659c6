namespace Lodestone.Atlas;

/// <summary>One row of a table as written, and what became of it.</summary>
public sealed class AtlasRow
{
    private string[]? _values;

    internal AtlasRow(CsvRecord record, int columns)
    {
        Line = record.Line;
        EndColumn = record.EndColumn;
        Cells = record.Fields;
        Numbers = new double[columns];
        Array.Fill(Numbers, double.NaN);
    }

    /// <summary>Physical line of the file where the row starts; the header is line 1.</summary>
    public int Line { get; }

    /// <summary>The fields as written, in the order of the header.</summary>
    public IReadOnlyList<string> Values => _values ??= [.. Cells.Select(f => f.Text)];

    /// <summary>Used, superseded or refused.</summary>
    public RowStatus Status { get; internal set; } = RowStatus.Used;

    internal IReadOnlyList<CsvField> Cells { get; }

    internal int EndColumn { get; }

    /// <summary>Parsed numbers by column; NaN where a cell is empty or not a number.</summary>
    internal double[] Numbers { get; }
}
