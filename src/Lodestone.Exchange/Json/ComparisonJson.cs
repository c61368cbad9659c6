using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A comparison as JSON, <c>lodestone.compare/1</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "lodestone.compare/1";

    /// <summary>Writes the document: runs with their own assumptions, shared assumptions, headline numbers.</summary>
    public static void Write(Comparison comparison, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Texts(json, "shared_assumptions", comparison.Shared);
            json.WriteStartArray("runs");
            for (int i = 0; i < comparison.Runs.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("hash", comparison.Runs[i].Identity.Hash);
                json.WriteString("scenario", comparison.Runs[i].Outcome.Scenario.Name);
                json.WriteString("title", comparison.Runs[i].Outcome.Scenario.Title);
                Texts(json, "own_assumptions", comparison.Own[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("kpis");
            foreach (Kpi kpi in comparison.Kpis)
            {
                json.WriteStartObject();
                json.WriteString("name", kpi.Name);
                Values(json, "values", kpi.Values);
                Values(json, "differences", [.. kpi.Values.Select(v => v - kpi.Values[0])]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    internal static void Texts(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, string key, IReadOnlyList<double?> values)
    {
        json.WriteStartArray(key);
        foreach (double? value in values)
        {
            if (value is { } number && double.IsFinite(number))
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
