using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Writes and reads <c>run.json</c>.</summary>
public static class RunJson
{
    /// <summary>Writes the file.</summary>
    public static void Write(Run run, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            WriteFields(json, run);
            json.WriteNumber("wall_seconds", Math.Round(run.Record.WallSeconds, 3));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes every field that is the same each time the run is played; the wall time is not.</summary>
    public static void WriteFields(Utf8JsonWriter json, Run run)
    {
        RunRecord record = run.Record;
        json.WriteString("schema", RunRecord.Schema);
        json.WriteString("hash", run.Identity.Hash);
        json.WriteStartObject("data");
        json.WriteString("name", record.DataName);
        json.WriteString("version", record.DataVersion);
        json.WriteString("base_year", record.BaseYear);
        json.WriteNumber("goods", record.Goods);
        json.WriteNumber("goods_left_out", record.GoodsLeftOut);
        json.WriteEndObject();
        json.WriteString("engine_version", record.EngineVersion);
        json.WriteNumber("draws", record.Draws);
        json.WriteNumber("seed", record.Seed);
        if (record.Draw is { } draw)
        {
            json.WriteNumber("draw", draw);
        }

        JsonLayout.WriteValue(json, "tolerance_asked", record.ToleranceAsked);
        JsonLayout.WriteValue(json, "tolerance_reached", record.ToleranceReached);
        json.WriteString("instruction_set", record.InstructionSet);
        json.WriteBoolean("certificate_holds", run.Outcome.Certificate.Holds);
        json.WriteStartObject("status_counts");
        foreach ((SolveStatus status, int count) in record.StatusCounts)
        {
            json.WriteNumber(SolveStatusWord.Of(status), count);
        }

        json.WriteEndObject();
        json.WritePropertyName("scenario");
        ScenarioJson.Write(json, run.Outcome.Scenario);
    }

    /// <summary>Reads the file: identity, circumstances and the scenario as played.</summary>
    /// <exception cref="InvalidDataException">The file is of another schema.</exception>
    public static (RunIdentity Identity, RunRecord Record, Scenario Scenario) Read(JsonElement json)
    {
        string? schema = json.GetProperty("schema").GetString();
        if (schema != RunRecord.Schema)
        {
            throw new InvalidDataException($"its schema is '{schema}', expected '{RunRecord.Schema}'");
        }

        JsonElement data = json.GetProperty("data");
        var counts = new SortedDictionary<SolveStatus, int>();
        foreach (JsonProperty status in json.GetProperty("status_counts").EnumerateObject())
        {
            counts[SolveStatusWord.Parse(status.Name)] = status.Value.GetInt32();
        }

        var record = new RunRecord
        {
            DataName = data.GetProperty("name").GetString() ?? "",
            DataVersion = data.GetProperty("version").GetString() ?? "",
            BaseYear = data.GetProperty("base_year").GetString() ?? "",
            Goods = data.GetProperty("goods").GetInt32(),
            GoodsLeftOut = data.GetProperty("goods_left_out").GetInt32(),
            EngineVersion = json.GetProperty("engine_version").GetString() ?? "",
            Draws = json.GetProperty("draws").GetInt32(),
            Seed = json.GetProperty("seed").GetInt64(),
            Draw = json.TryGetProperty("draw", out JsonElement draw) ? draw.GetInt32() : null,
            ToleranceAsked = JsonLayout.ReadValue(json, "tolerance_asked"),
            ToleranceReached = JsonLayout.ReadValue(json, "tolerance_reached"),
            InstructionSet = json.GetProperty("instruction_set").GetString() ?? "",
            StatusCounts = counts,
            WallSeconds = json.GetProperty("wall_seconds").GetDouble(),
        };
        return (
            new RunIdentity(json.GetProperty("hash").GetString() ?? ""),
            record,
            ScenarioJson.Read(json.GetProperty("scenario"))
        );
    }
}
