using System.Globalization;
using System.Text.Json;
using Lodestone.Exposure;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The ribbons of a chain as rows: an edge list.</summary>
public static class ChainRows
{
    /// <summary>Name and version of the JSON document.</summary>
    public const string Schema = "lodestone.chain/1";

    private const string Changed = "change_one_draw";

    /// <summary>Columns of the rows.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "from_stage",
        "from",
        "to_stage",
        "to",
        "good",
        "content_t",
        "tonnes",
        "value_usd",
        "return",
        "source",
        "evidence",
        "row",
    ];

    /// <summary>The rows as CSV with a header, numbers with all of their digits.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="change">One path of a scenario: a last column has the relative change of every flow; null for none.</param>
    public static string Csv(ChainAnswer answer, ChainChange? change = null) =>
        CsvText.Lines(
            change is null
                ? [Columns, .. answer.Chain.Flows.Select(f => Row(answer, f))]
                :
                [
                    [.. Columns, Changed],
                    .. answer.Chain.Flows.Select(f =>
                        (IReadOnlyList<string>)[.. Row(answer, f), Number(change.Of(f, IntoSector(answer, f)))]
                    ),
                ]
        );

    /// <summary>The rows with what they are made of as one JSON document.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="stream">Where it is written.</param>
    /// <param name="change">One path of a scenario; null for none.</param>
    public static void WriteJson(ChainAnswer answer, Stream stream, ChainChange? change = null)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("data_name", answer.World.Name);
            json.WriteString("data_version", answer.World.Version);
            json.WriteString("base_year", answer.World.BaseYear);
            json.WriteString("good", answer.Good);
            json.WriteString("basis", ChainSentences.Basis(answer));
            if (change is not null)
            {
                json.WriteString("against", change.Scenario.Name);
                json.WriteString("change", ChainSentences.Changed(answer, change));
            }

            json.WriteStartArray("columns");
            for (int c = 0; c < answer.Chain.Columns.Count; c++)
            {
                Column(json, answer, c);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (ChainFlow flow in answer.Chain.Flows)
            {
                Flow(json, answer, flow, change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Column(Utf8JsonWriter json, ChainAnswer answer, int column)
    {
        (double Index, string Largest, double Share)? concentration = answer.Chain.Concentration(column);
        json.WriteStartObject();
        json.WriteString("stage", answer.ColumnName(column));
        JsonLayout.WriteValue(
            json,
            "content_t",
            answer.Chain.Points.Where(p => p.Column == column).Sum(p => p.Content)
        );
        JsonLayout.WriteValue(json, "value_usd", answer.Value(column));
        JsonLayout.WriteValue(json, "hhi", concentration?.Index ?? double.NaN);
        json.WriteString("largest", concentration?.Largest ?? "");
        JsonLayout.WriteValue(json, "largest_share", concentration?.Share ?? double.NaN);
        json.WriteEndObject();
    }

    private static void Flow(Utf8JsonWriter json, ChainAnswer answer, ChainFlow flow, ChainChange? change)
    {
        json.WriteStartObject();
        json.WriteString("from_stage", answer.ColumnName(flow.FromColumn));
        json.WriteString("from", flow.From);
        json.WriteString("to_stage", answer.ColumnName(flow.ToColumn));
        json.WriteString("to", flow.To);
        json.WriteString("good", flow.Good);
        JsonLayout.WriteValue(json, "content_t", flow.Content);
        JsonLayout.WriteValue(json, "tonnes", flow.Tonnes);
        JsonLayout.WriteValue(json, "value_usd", flow.Value);
        json.WriteBoolean("return", flow.IsReturn);
        json.WriteString("source", flow.Provenance.Source);
        json.WriteString("evidence", Evidence(flow));
        json.WriteString("row", Origin(flow));
        if (change is not null)
        {
            JsonLayout.WriteValue(json, Changed, change.Of(flow, IntoSector(answer, flow)));
        }

        json.WriteEndObject();
    }

    private static string[] Row(ChainAnswer answer, ChainFlow flow) =>
        [
            answer.ColumnName(flow.FromColumn),
            flow.From,
            answer.ColumnName(flow.ToColumn),
            flow.To,
            flow.Good,
            Number(flow.Content),
            Number(flow.Tonnes),
            Number(flow.Value),
            flow.IsReturn ? "yes" : "no",
            flow.Provenance.Source,
            Evidence(flow),
            Origin(flow),
        ];

    private static bool IntoSector(ChainAnswer answer, ChainFlow flow) =>
        flow.ToColumn == answer.Chain.Columns.Count - 1;

    private static string Evidence(ChainFlow flow) => flow.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "";

    private static string Origin(ChainFlow flow) =>
        flow.Provenance.File.Length == 0 ? "" : $"{flow.Provenance.File}:{Figure.Whole(flow.Provenance.Line)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
