using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A comparison of ensembles as JSON, <c>lodestone.compare-ensembles/1</c>.</summary>
public static class PairedJson
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "lodestone.compare-ensembles/1";

    /// <summary>Writes the document: ensembles with their own assumptions, shared ones, headline numbers with paired differences.</summary>
    public static void Write(PairedComparison comparison, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("seed", comparison.Ensembles[0].Record.Seed);
            json.WriteNumber("draws", comparison.Ensembles[0].Record.Draws);
            json.WriteNumber("paired_draws", comparison.Draws);
            ComparisonJson.Texts(json, "shared_assumptions", comparison.Shared);
            json.WriteStartArray("ensembles");
            for (int i = 0; i < comparison.Ensembles.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("hash", comparison.Ensembles[i].Record.Identity.Hash);
                json.WriteString("scenario", comparison.Ensembles[i].Scenario.Name);
                json.WriteString("title", comparison.Ensembles[i].Scenario.Title);
                ComparisonJson.Texts(json, "own_assumptions", comparison.Own[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ComparisonJson.Texts(json, "statements", [.. comparison.Statements.Select(Plain)]);
            json.WriteStartArray("kpis");
            foreach (PairedKpi kpi in comparison.Kpis)
            {
                Kpi(json, kpi);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Kpi(Utf8JsonWriter json, PairedKpi kpi)
    {
        json.WriteStartObject();
        json.WriteString("kind", kpi.Kind);
        json.WriteString("name", Plain(kpi.Name));
        json.WriteString("good", kpi.Good);
        json.WriteString("place", kpi.Place);
        json.WriteString("unit", PairedCsv.Unit(kpi));
        json.WriteStartArray("values");
        foreach (Model.Bands bands in kpi.Values)
        {
            json.WriteStartObject();
            EnsembleAnswerJson.Bands(json, "bands", bands);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (PairedDifference difference in kpi.Differences)
        {
            json.WriteStartObject();
            EnsembleAnswerJson.Bands(json, "bands", difference.Bands);
            JsonLayout.WriteValue(json, "unpaired_width", difference.Unpaired);
            if (difference.Ratio is { } ratio)
            {
                JsonLayout.WriteValue(json, "paired_over_unpaired", ratio);
            }
            else
            {
                json.WriteNull("paired_over_unpaired");
            }

            json.WriteBoolean("clear_of_zero", difference.IsClear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
