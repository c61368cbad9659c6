using System.Text.Json;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The answer as JSON: <c>summary</c> (sentences), <c>members</c> and <c>prices</c>.</summary>
public static class AnswerJson
{
    /// <summary>Writes the three arrays into the open object.</summary>
    public static void WriteFields(Utf8JsonWriter json, Answer answer, Horizon horizon)
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
        json.WriteStartArray("members");
        foreach (MemberRow member in answer.Members)
        {
            Member(json, member, horizon);
        }

        json.WriteEndArray();
        json.WriteStartArray("prices");
        foreach (PriceReach price in answer.Prices)
        {
            json.WriteStartObject();
            json.WriteString("good", price.Good);
            json.WriteString("peak_period", horizon.At(price.PeakPeriod).ToString());
            JsonLayout.WriteValue(json, "outside_multiple", price.Peak);
            Optional(json, "inside_multiple", price.Inside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Member(Utf8JsonWriter json, MemberRow member, Horizon horizon)
    {
        json.WriteStartObject();
        json.WriteString("place", member.Place);
        json.WriteString("name", member.Name);
        if (member.Worst is { } worst)
        {
            json.WriteStartObject("worst_shortage");
            json.WriteString("good", worst.Good);
            JsonLayout.WriteValue(json, "tonnes", worst.Tonnes);
            JsonLayout.WriteValue(json, "share_of_need", worst.Share);
            JsonLayout.WriteValue(json, "tonnes_after", worst.After);
            json.WriteString("worst_period", horizon.At(worst.WorstPeriod).ToString());
            JsonLayout.WriteValue(json, "worst_share", worst.WorstShare);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("worst_shortage");
        }

        json.WriteString("good", member.Good);
        Optional(json, "peak_price_multiple", member.PeakPriceMultiple);
        Optional(json, "least_cover_days", member.CoverDays);
        Optional(json, "value_added_lost_usd", member.OutputLoss);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            JsonLayout.WriteValue(json, key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
