using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Ranges as JSON: <c>[low, central, high]</c>, left out where nothing is uncertain.</summary>
internal static class UncertainJson
{
    public static void Write(Utf8JsonWriter json, ItemRange? range)
    {
        if (range is null)
        {
            return;
        }

        json.WriteStartObject("range");
        Write(json, "start", range.Start);
        Write(json, "periods", range.Periods);
        Write(json, "depth", range.Depth);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string key, UncertainNumber? number)
    {
        if (number is { } three)
        {
            json.WriteStartArray(key);
            json.WriteNumberValue(three.Low);
            json.WriteNumberValue(three.Central);
            json.WriteNumberValue(three.High);
            json.WriteEndArray();
        }
    }

    public static ItemRange? ReadRange(JsonElement item) =>
        item.TryGetProperty("range", out JsonElement range)
            ? new ItemRange(Read(range, "start"), Read(range, "periods"), Read(range, "depth"))
            : null;

    public static UncertainNumber? Read(JsonElement json, string key) =>
        json.TryGetProperty(key, out JsonElement three)
            ? new UncertainNumber(three[0].GetDouble(), three[1].GetDouble(), three[2].GetDouble())
            : null;
}
