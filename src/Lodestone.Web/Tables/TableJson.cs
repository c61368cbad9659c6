using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Rows of a table as <c>lodestone.table/1</c>, as <c>lodestone atlas show --output json</c> writes them.</summary>
internal static class TableJson
{
    public const string Schema = "lodestone.table/1";

    public static void Write(TableView view, IReadOnlyList<AtlasRow> rows, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("table", view.Table!.Name);
            json.WriteStartArray("rows");
            foreach (AtlasRow row in rows)
            {
                json.WriteStartObject();
                json.WriteNumber("_line", row.Line);
                json.WriteString("_status", row.Status.ToString().ToLowerInvariant());
                for (int c = 0; c < view.Columns.Count; c++)
                {
                    json.WriteString(view.Columns[c].Name, c < row.Values.Count ? row.Values[c] : "");
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
