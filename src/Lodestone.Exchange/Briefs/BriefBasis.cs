using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Rows of one table of the data that a number rests on.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Where">Columns with the value that they have in those rows.</param>
/// <param name="Sources">Ids of their sources.</param>
/// <param name="Evidence">The weakest grade among them; null when they have none.</param>
public sealed record BriefBasis(
    string Table,
    IReadOnlyList<(string Column, string Value)> Where,
    IReadOnlyList<string> Sources,
    Evidence? Evidence
)
{
    /// <summary>The rows of a table that pass a choice.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="rows">Where the rows are from.</param>
    /// <param name="where">Columns with their value.</param>
    public static BriefBasis Of(
        string table,
        IEnumerable<Provenance> rows,
        params IReadOnlyList<(string Column, string Value)> where
    )
    {
        Provenance[] all = [.. rows];
        return new BriefBasis(
            table,
            where,
            [
                .. all.SelectMany(r =>
                        r.Source.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Distinct(),
            ],
            Weakest(all.Select(r => r.Evidence))
        );
    }

    /// <summary>The weakest of some grades; null without any.</summary>
    public static Evidence? Weakest(IEnumerable<Evidence?> grades) => grades.Max();

    /// <summary>A grade as it stands in files.</summary>
    public static string Word(Evidence? grade) => grade is { } known ? known.ToString().ToLowerInvariant() : "";
}
