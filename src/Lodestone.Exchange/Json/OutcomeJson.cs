using System.Text.Json;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A run as one JSON document, <c>lodestone.run/1</c>: the fields of <c>run.json</c>, the answer and every row.</summary>
/// <remarks>The wall time is left out: same inputs, same bytes.</remarks>
public static class OutcomeJson
{
    // A run of a whole atlas is hundreds of megabytes: they are not gathered before they are written.
    private const int Pending = 1 << 16;

    /// <summary>Writes the document.</summary>
    /// <param name="run">The run.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="verdicts">Verdicts on the conditions that were put, as <c>conditions</c>; left out when there are none.</param>
    public static void Write(Run run, Answer answer, Stream stream, IReadOnlyList<ConditionResult>? verdicts = null) =>
        Document(
            stream,
            json =>
            {
                Fields(json, run, answer);
                if (verdicts is { Count: > 0 })
                {
                    EnsembleAnswerJson.Conditions(json, verdicts);
                }

                Rows(json, run.Outcome);
            }
        );

    /// <summary>Writes the document without its rows, which a stored run has in <c>outcome.csv</c>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="stream">Where to.</param>
    public static void WriteAnswer(Run run, Answer answer, Stream stream) =>
        Document(stream, json => Fields(json, run, answer));

    private static void Document(Stream stream, Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Fields(Utf8JsonWriter json, Run run, Answer answer)
    {
        RunJson.WriteFields(json, run);
        AnswerJson.WriteFields(json, answer, run.Outcome.Scenario.Horizon);
    }

    private static void Rows(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartArray("rows");
        foreach (OutcomeRow row in outcome.Rows)
        {
            json.WriteStartObject();
            json.WriteString("scenario", outcome.Scenario.Name);
            json.WriteString("variable", row.Variable);
            json.WriteString("place", row.Place);
            json.WriteString("partner", row.Partner);
            json.WriteString("good", row.Good);
            json.WriteString("process", row.Process);
            json.WriteString("sector", row.Sector);
            json.WriteString("period", outcome.PeriodOf(row));
            json.WriteString("unit", row.Unit);
            JsonLayout.WriteValue(json, "value", row.Value);
            json.WriteEndObject();
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }
}
