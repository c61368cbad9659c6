using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>Which number of the atlas is to be explained: one row, as <c>lodestone atlas why</c> takes it, or a sum of rows.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Key">Key of the row, its parts joined by <c>/</c>; null for a sum.</param>
/// <param name="Choices">Columns with the values that the rows of a sum may have.</param>
internal sealed record WhyQuery(
    string Table,
    string? Key,
    IReadOnlyList<(string Column, IReadOnlyList<string> Values)> Choices
)
{
    private const int MostValues = 60;
    private const int LongestValue = 100;

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address names no row.</exception>
    public static WhyQuery Of(PageQuery query)
    {
        string? key = query.Text("key");
        (string, IReadOnlyList<string>)[] choices =
        [
            .. query
                .Keys.Where(k => k is not ("table" or "key"))
                .Select(k => (k, query.Texts(k, MostValues, LongestValue)))
                .Where(c => c.Item2.Count > 0),
        ];
        return query.Text("table") is { } table && (key is null) != (choices.Length == 0)
            ? new WhyQuery(table, key, choices)
            : throw Refusal.BadRequest(
                "why what?",
                "name a table and a key: /why?table=trade&key=gallium-primary/CHN/USA, or the rows of a sum: /why?table=trade&good=gallium-primary&importer=USA"
            );
    }

    /// <summary>The explanation of a row.</summary>
    /// <exception cref="Refusal">There is no such row.</exception>
    public WhyAnswer Answer(AtlasLibrary library)
    {
        WhyAnswer answer = AtlasWhy.Explain(library.Reading, Table, Key!);
        return answer.Found
            ? answer
            : throw Refusal.NotFound(
                SafeName.Shown(answer.Lines[0], 300),
                string.Join(";", answer.Lines.Skip(1).Select(l => l.Trim()))
            );
    }

    /// <summary>The rows of a sum.</summary>
    /// <exception cref="Refusal">There is no such table or column, or no such row.</exception>
    public AtlasSum Sum(AtlasLibrary library)
    {
        if (library.Reading.Table(Table) is null)
        {
            Answer(library);
        }

        (AtlasSum? sum, Finding? problem) = AtlasSum.Of(library.Reading, Table, Choices);
        return problem is not null ? throw new Refusal(StatusCodes.Status400BadRequest, [problem])
            : sum!.Rows.Count > 0 ? sum
            : throw Refusal.NotFound($"no row of {Table} in use passes the choices", "take one of them out");
    }
}
