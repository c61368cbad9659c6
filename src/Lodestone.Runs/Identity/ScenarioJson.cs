using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A scenario as it was played, resolved against the world: written into every run and hashed into its name.</summary>
public static class ScenarioJson
{
    /// <summary>The bytes that are hashed: every field that moves a number, in a fixed order, no white space.</summary>
    /// <remarks>Titles and line numbers move nothing: they are left out, so comments and layout do not change a hash.</remarks>
    public static byte[] Canonical(Scenario scenario)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, scenario with { Title = "", Uncertainty = null });
        }

        return buffer.ToArray();
    }

    /// <summary>Writes the scenario as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("name", scenario.Name);
        json.WriteString("title", scenario.Title);
        json.WriteStartObject("horizon");
        json.WriteString("start", scenario.Horizon.Start.ToString());
        json.WriteNumber("periods", scenario.Horizon.Periods);
        json.WriteString("step", scenario.Horizon.Step.Word());
        json.WriteEndObject();
        Items(json, "events", scenario.Events);
        Items(json, "policies", scenario.Policies);
        if (scenario.Uncertainty is { } uncertainty)
        {
            json.WriteStartObject("uncertainty");
            json.WriteNumber("draws", uncertainty.Draws);
            json.WriteNumber("seed", uncertainty.Seed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Scenario Read(JsonElement json)
    {
        JsonElement horizon = json.GetProperty("horizon");
        return new Scenario
        {
            Name = json.GetProperty("name").GetString() ?? "",
            Title = json.GetProperty("title").GetString() ?? "",
            Horizon = new Horizon(
                Period.Parse(horizon.GetProperty("start").GetString() ?? ""),
                horizon.GetProperty("periods").GetInt32()
            ),
            Events = [.. json.GetProperty("events").EnumerateArray().Select(ScenarioItemJson.Read)],
            Policies = [.. json.GetProperty("policies").EnumerateArray().Select(ScenarioItemJson.Read)],
            Uncertainty = json.TryGetProperty("uncertainty", out JsonElement u)
                ? new Uncertainty(u.GetProperty("draws").GetInt32(), u.GetProperty("seed").GetInt64())
                : null,
        };
    }

    private static void Items(Utf8JsonWriter json, string name, IReadOnlyList<ScenarioItem> items)
    {
        json.WriteStartArray(name);
        foreach (ScenarioItem item in items)
        {
            ScenarioItemJson.Write(json, item);
        }

        json.WriteEndArray();
    }
}
