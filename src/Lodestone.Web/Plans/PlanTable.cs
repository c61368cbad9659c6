using System.Text.Json.Serialization;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>A table of a stored plan.</summary>
/// <param name="Heading">Heading for people; empty for what only charts are drawn from.</param>
/// <param name="Name">Name.</param>
/// <param name="Columns">Names of the columns, with their units.</param>
/// <param name="Cells">Rows of text and numbers, null where a number is missing.</param>
/// <param name="Grid">The table as people read it.</param>
internal sealed record PlanTable(
    string Heading,
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<PlanCell>> Cells,
    Grid? Grid
)
{
    /// <summary>The table as an answer has it.</summary>
    public static PlanTable Of(string heading, IndicatorTable table) =>
        new(
            heading,
            table.Name,
            [.. table.Columns.Select(c => c.Id)],
            [.. table.Rows.Select(row => (IReadOnlyList<PlanCell>)[.. row.Select(PlanCell.Of)])],
            heading.Length > 0 ? table.Grid() : null
        );

    /// <summary>The table with all of its digits.</summary>
    public IndicatorTable Rows() =>
        new(
            Name,
            [.. Columns.Select(c => new IndicatorColumn(c, c))],
            [.. Cells.Select(row => (IReadOnlyList<object?>)[.. row.Select(c => (object?)c.Text ?? c.Number)])]
        );

    /// <summary>Rows whose text columns say so.</summary>
    public IEnumerable<IReadOnlyList<PlanCell>> Where(params (string Column, string Text)[] sought)
    {
        (int At, string Text)[] at = [.. sought.Select(s => (this[s.Column], s.Text))];
        return Cells.Where(row => at.All(s => row[s.At].Text == s.Text));
    }

    /// <summary>Position of a column.</summary>
    [JsonIgnore]
    public int this[string column] => Columns.Index().First(c => c.Item == column).Index;
}
