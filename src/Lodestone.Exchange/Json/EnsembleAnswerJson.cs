using System.Text.Json;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>An ensemble as one JSON document, <c>lodestone.ensemble/1</c>: the fields of its <c>run.json</c> and the answer.</summary>
public static class EnsembleAnswerJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(EnsembleAnswer answer, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            EnsembleJson.WriteFields(json, answer.Record, answer.Scenario);
            Summary(json, answer);
            Headline(json, answer);
            Members(json, answer);
            Chances(json, answer);
            Drivers(json, "drivers", answer.Drivers);
            Drivers(json, "drivers_by_events", answer.DriversByEvents);
            Conditions(json, answer.Verdicts);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes verdicts as the array <c>conditions</c>.</summary>
    public static void Conditions(Utf8JsonWriter json, IReadOnlyList<ConditionResult> verdicts)
    {
        json.WriteStartArray("conditions");
        foreach (ConditionResult verdict in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("condition", verdict.Condition.Text);
            json.WriteBoolean("met", verdict.Met);
            JsonLayout.WriteValue(json, "value", verdict.Value);
            Share(json, verdict.Draws);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes bands as an object: p05, p25, p50, p75, p95, mean.</summary>
    internal static void Bands(Utf8JsonWriter json, string key, Bands? bands)
    {
        if (bands is not { } b)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        JsonLayout.WriteValue(json, "p05", b.P05);
        JsonLayout.WriteValue(json, "p25", b.P25);
        JsonLayout.WriteValue(json, "p50", b.P50);
        JsonLayout.WriteValue(json, "p75", b.P75);
        JsonLayout.WriteValue(json, "p95", b.P95);
        JsonLayout.WriteValue(json, "mean", b.Mean);
        JsonLayout.WriteValue(json, "standard_error", b.StandardError);
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, EnsembleAnswer answer)
    {
        json.WriteStartArray("summary");
        foreach (Sentence sentence in answer.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("kind", sentence.Kind);
            json.WriteString("text", sentence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Headline(Utf8JsonWriter json, EnsembleAnswer answer)
    {
        if (answer.Headline is not { } headline)
        {
            json.WriteNull("headline");
            return;
        }

        TailMean tail = headline.Numbers.Tail(0.95);
        json.WriteStartObject("headline");
        json.WriteString("name", headline.Name);
        json.WriteString("unit", headline.Unit);
        Bands(json, "bands", headline.Numbers.Bands);
        Bands(json, "by_events", headline.ByEvents?.Bands);
        JsonLayout.WriteValue(json, "cvar95", tail.Mean);
        JsonLayout.WriteValue(json, "cvar95_standard_error", tail.StandardError);
        Convergence(json, "convergence_median", headline.Numbers.ConvergenceOfQuantile(0.5));
        Convergence(json, "convergence_p95", headline.Numbers.ConvergenceOfQuantile(0.95));
        json.WriteEndObject();
    }

    private static void Convergence(Utf8JsonWriter json, string key, IReadOnlyList<ConvergencePoint> points)
    {
        json.WriteStartArray(key);
        foreach (ConvergencePoint point in points)
        {
            json.WriteStartObject();
            json.WriteNumber("draws", point.Draws);
            JsonLayout.WriteValue(json, "value", point.Value);
            JsonLayout.WriteValue(json, "half_width", point.HalfWidth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Members(Utf8JsonWriter json, EnsembleAnswer answer)
    {
        json.WriteStartArray("members");
        foreach (EnsembleMember member in answer.Members)
        {
            json.WriteStartObject();
            json.WriteString("place", member.Place);
            json.WriteString("name", member.Name);
            json.WriteString("good", member.Good);
            Bands(json, "tonnes_short", member.Missing);
            Bands(json, "share_of_need", member.Share);
            Bands(json, "worst_share", member.WorstShare);
            Bands(json, "peak_price_multiple", member.PeakPrice);
            Bands(json, "value_added_lost_usd", member.Loss);
            Bands(json, "tonnes_short_by_events", member.MissingByEvents);
            Bands(json, "value_added_lost_by_events_usd", member.LossByEvents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Chances(Utf8JsonWriter json, EnsembleAnswer answer)
    {
        json.WriteStartArray("chances");
        foreach (Chance chance in answer.Chances)
        {
            json.WriteStartObject();
            json.WriteString("what", chance.What);
            JsonLayout.WriteValue(json, "threshold", chance.Threshold);
            Share(json, chance.Draws);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Share(Utf8JsonWriter json, Proportion draws)
    {
        JsonLayout.WriteValue(json, "share_of_draws", draws.Estimate);
        JsonLayout.WriteValue(json, "share_low", draws.Low);
        JsonLayout.WriteValue(json, "share_high", draws.High);
    }

    private static void Drivers(Utf8JsonWriter json, string key, IReadOnlyList<DriverEffect> effects)
    {
        json.WriteStartArray(key);
        foreach (DriverEffect effect in effects)
        {
            json.WriteStartObject();
            json.WriteString("driver", effect.Driver.Column);
            json.WriteString("unit", effect.Driver.Unit);
            JsonLayout.WriteValue(json, "low", effect.Driver.Low);
            JsonLayout.WriteValue(json, "high", effect.Driver.High);
            JsonLayout.WriteValue(json, "headline_at_low", effect.Tornado.LowMean);
            JsonLayout.WriteValue(json, "headline_at_high", effect.Tornado.HighMean);
            JsonLayout.WriteValue(json, "swing_standard_error", effect.Tornado.SwingError);
            if (effect.FirstOrder is { } index)
            {
                JsonLayout.WriteValue(json, "first_order", index.Value);
                JsonLayout.WriteValue(json, "first_order_low", index.Low);
                JsonLayout.WriteValue(json, "first_order_high", index.High);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
