using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>Which number of the atlas is to be explained, as <c>lodestone atlas why</c> takes it.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Key">Key of the row, its parts joined by <c>/</c>.</param>
internal sealed record WhyQuery(string Table, string Key)
{
    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address names no row.</exception>
    public static WhyQuery Of(PageQuery query) =>
        query.Only("table", "key").Text("table") is { } table && query.Text("key") is { } key
            ? new WhyQuery(table, key)
            : throw Refusal.BadRequest(
                "why what?",
                "name a table and a key: /why?table=trade&key=gallium-primary/CHN/USA"
            );

    /// <summary>The explanation.</summary>
    /// <exception cref="Refusal">There is no such row.</exception>
    public WhyAnswer Answer(AtlasLibrary library)
    {
        WhyAnswer answer = AtlasWhy.Explain(library.Reading, Table, Key);
        return answer.Found
            ? answer
            : throw Refusal.NotFound(
                SafeName.Shown(answer.Lines[0], 300),
                string.Join(";", answer.Lines.Skip(1).Select(l => l.Trim()))
            );
    }
}
