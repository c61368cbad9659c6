namespace Lodestone.Exchange;

/// <summary>A table of an export.</summary>
/// <param name="Name">Name of the sheet or of the file.</param>
/// <param name="Sql">The select that gives its rows.</param>
public sealed record ExportTable(string Name, string Sql)
{
    /// <summary>All rows of a table of the package.</summary>
    public static ExportTable Of(QueryTable table) =>
        new(table.Name, $"select * from {QueryView.Identifier(table.Name)}");

    /// <summary>Rows and circumstances of a run or an ensemble, in that order.</summary>
    /// <param name="run">Hash of the run.</param>
    /// <param name="isEnsemble">True for an ensemble: its bands; else its outcome.</param>
    public static IReadOnlyList<ExportTable> OfRun(string run, bool isEnsemble)
    {
        string rows = isEnsemble ? "bands" : "outcome";
        string where = $"where run = {QueryView.Literal(run)}";
        return [new(rows, $"select * exclude (run) from {rows} {where}"), new("run", $"select * from runs {where}")];
    }
}
