using System.Text.Json;

namespace Lodestone.Atlas;

/// <summary>Findings as JSON, with the same keys on the command line and over HTTP.</summary>
public static class FindingJson
{
    /// <summary>Writes the member <c>findings</c>: an array of objects with severity, file, line, column, field, problem, remedy.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", finding.SeverityWord);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("field", finding.Field);
            json.WriteString("problem", finding.Problem);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
