using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A scenario as it was played, resolved against the world: written into every run and hashed into its name.</summary>
public static class ScenarioJson
{
    /// <summary>The bytes that are hashed: every field that moves a number, in a fixed order, no white space.</summary>
    /// <remarks>
    /// Titles and line numbers move nothing: they are left out, so comments and layout do not change a hash. Draws and
    /// seed are hashed by whoever plays them. Ranges count also for a single run: with them the scenario is another one.
    /// </remarks>
    public static byte[] Canonical(Scenario scenario)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, scenario with { Title = "" }, settings: false);
        }

        return buffer.ToArray();
    }

    /// <summary>Writes the scenario as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Scenario scenario) => Write(json, scenario, settings: true);

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter, Scenario)"/> wrote.</summary>
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
                {
                    Stocks = UncertainJson.Read(u, "stocks"),
                    DemandGrowth = UncertainJson.Read(u, "demand_growth"),
                }
                : null,
        };
    }

    private static void Write(Utf8JsonWriter json, Scenario scenario, bool settings)
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
        Uncertain(json, scenario.Uncertainty, settings);
        json.WriteEndObject();
    }

    private static void Uncertain(Utf8JsonWriter json, Uncertainty? uncertainty, bool settings)
    {
        if (uncertainty is null || (!settings && uncertainty is { Stocks: null, DemandGrowth: null }))
        {
            return;
        }

        json.WriteStartObject("uncertainty");
        if (settings)
        {
            json.WriteNumber("draws", uncertainty.Draws);
            json.WriteNumber("seed", uncertainty.Seed);
        }

        UncertainJson.Write(json, "stocks", uncertainty.Stocks);
        UncertainJson.Write(json, "demand_growth", uncertainty.DemandGrowth);
        json.WriteEndObject();
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
