using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lodestone.Runs;

/// <summary>How every JSON file of Lodestone is laid out: two spaces, LF, letters as they are.</summary>
public static class JsonLayout
{
    /// <summary>Indented, for files that people read.</summary>
    public static JsonWriterOptions Indented { get; } =
        new()
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>Writes a number; infinities as the words <c>inf</c> and <c>-inf</c>, which JSON has no number for.</summary>
    public static void WriteValue(Utf8JsonWriter json, string key, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(key, value + 0.0);
        }
        else if (double.IsInfinity(value))
        {
            json.WriteString(key, value > 0 ? "inf" : "-inf");
        }
        else
        {
            json.WriteNull(key);
        }
    }

    /// <summary>Reads what <see cref="WriteValue"/> wrote.</summary>
    public static double ReadValue(JsonElement json, string key)
    {
        JsonElement value = json.GetProperty(key);
        return value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String => value.GetString() == "-inf" ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.NaN,
        };
    }
}
