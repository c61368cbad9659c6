using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lodestone.Web;

/// <summary>How options of charts are written: in camel case, without what is null, short.</summary>
internal static class ChartJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            // The text becomes an attribute, which Blazor encodes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
