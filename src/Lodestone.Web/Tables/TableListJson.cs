using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The tables of the package with their columns and what became of their rows, as <c>lodestone.tables/1</c>.</summary>
internal static class TableListJson
{
    public const string Schema = "lodestone.tables/1";

    public static void Write(AtlasReading reading, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("data");
            json.WriteString("name", reading.Package.Name);
            json.WriteString("version", reading.Version);
            json.WriteString("base_year", reading.Package.BaseYear);
            json.WriteEndObject();
            json.WriteStartArray("tables");
            foreach (AtlasTable table in reading.Tables)
            {
                Table(json, table);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Table(Utf8JsonWriter json, AtlasTable table)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteNumber("used", table.Used);
        json.WriteNumber("superseded", table.Superseded);
        json.WriteNumber("refused", table.Refused);
        json.WriteStartArray("columns");
        foreach (AtlasColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("unit", column.Unit);
            json.WriteString("basis", column.Basis);
            json.WriteString("description", column.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
