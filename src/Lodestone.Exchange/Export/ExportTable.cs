namespace Lodestone.Exchange;

/// <summary>A table of an export.</summary>
/// <param name="Name">Name of the sheet or of the file.</param>
/// <param name="Sql">The select that gives its rows.</param>
public sealed record ExportTable(string Name, string Sql)
{
    /// <summary>All rows of a table of the package.</summary>
    public static ExportTable Of(QueryTable table) =>
        new(table.Name, $"select * from {QueryView.Identifier(table.Name)}");

    /// <summary>Rows, circumstances and the tables of the answer of a run or an ensemble, in that order.</summary>
    /// <param name="run">Hash of the run.</param>
    /// <param name="isEnsemble">True for an ensemble: its bands; else its outcome.</param>
    /// <param name="hasAnswer">True for an ensemble that has stored its answer.</param>
    public static IReadOnlyList<ExportTable> OfRun(string run, bool isEnsemble, bool hasAnswer)
    {
        string rows = isEnsemble ? "bands" : "outcome";
        string where = $"where run = {QueryView.Literal(run)}";
        ExportTable Of(string name) => new(name, $"select * exclude (run) from {name} {where}");
        return
        [
            Of(rows),
            new("run", $"select * from runs {where}"),
            .. isEnsemble && hasAnswer ? AnswerViews.Names.Select(Of) : [],
        ];
    }
}
