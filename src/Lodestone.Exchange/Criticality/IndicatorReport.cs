using System.Text;
using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>Indicators of one method: what they say, their tables and their method in words.</summary>
/// <param name="Method">Name of the method on the command line.</param>
/// <param name="Title">Title for readers.</param>
/// <param name="Data">Name and version of the data.</param>
/// <param name="Summary">Sentences, the answer first.</param>
/// <param name="Tables">Tables for people, in this order.</param>
/// <param name="Rows">The table that CSV and JSON have: every part of every figure.</param>
/// <param name="Notes">Method, units and sources in sentences.</param>
public sealed record IndicatorReport(
    string Method,
    string Title,
    string Data,
    IReadOnlyList<string> Summary,
    IReadOnlyList<(string Heading, IndicatorTable Table)> Tables,
    IndicatorTable Rows,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Tables for people, in this order; one without a row says nothing and is left out.</summary>
    public IReadOnlyList<(string Heading, IndicatorTable Table)> Tables { get; } =
    [.. Tables.Where(table => table.Table.Rows.Count > 0)];

    /// <summary>Name and version of the JSON document.</summary>
    public string Schema { get; init; } = "lodestone.criticality/1";

    /// <summary>The report as a page of Markdown.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Title).Append("\n\n").AppendJoin(' ', Summary).Append("\n\n");
        foreach ((string heading, IndicatorTable table) in Tables)
        {
            text.Append("## ").Append(heading).Append("\n\n").Append(MarkdownTable.Render(table.Grid())).Append('\n');
        }

        return text.AppendJoin(' ', Notes).Append("\n\n").Append(Data).Append('\n').ToString();
    }

    /// <summary>Writes the report as one JSON document.</summary>
    public void WriteJson(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("method", Method);
            json.WriteString("data", Data);
            json.WriteStartArray("summary");
            foreach (string sentence in Summary)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            Rows.WriteJson(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
