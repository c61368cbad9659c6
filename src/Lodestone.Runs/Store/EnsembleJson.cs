using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Writes the <c>run.json</c> of an ensemble, <c>lodestone.ensemble/1</c>.</summary>
public static class EnsembleJson
{
    /// <summary>Writes the file.</summary>
    /// <param name="record">Circumstances.</param>
    /// <param name="scenario">The scenario, with its ranges.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(EnsembleRecord record, Scenario scenario, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            WriteFields(json, record, scenario);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the fields into an open object.</summary>
    /// <param name="json">Writer within an object.</param>
    /// <param name="record">Circumstances.</param>
    /// <param name="scenario">The scenario, with its ranges.</param>
    public static void WriteFields(Utf8JsonWriter json, EnsembleRecord record, Scenario scenario)
    {
        json.WriteString("schema", EnsembleRecord.Schema);
        json.WriteString("hash", record.Identity.Hash);
        json.WriteStartObject("data");
        json.WriteString("name", record.DataName);
        json.WriteString("version", record.DataVersion);
        json.WriteString("base_year", record.BaseYear);
        json.WriteNumber("goods", record.Goods);
        json.WriteNumber("goods_left_out", record.GoodsLeftOut);
        json.WriteEndObject();
        json.WriteString("engine_version", record.EngineVersion);
        json.WriteString("sampling", record.Sampling);
        json.WriteNumber("draws", record.Draws);
        json.WriteNumber("seed", record.Seed);
        JsonLayout.WriteValue(json, "tolerance_asked", record.ToleranceAsked);
        JsonLayout.WriteValue(json, "tolerance_reached", record.ToleranceReached);
        json.WriteString("instruction_set", record.InstructionSet);
        json.WriteStartObject("counts");
        json.WriteNumber("periods", record.Periods);
        json.WriteNumber("steps", record.Steps);
        json.WriteNumber("fallbacks", record.Fallbacks);
        json.WriteNumber("missed_periods", record.Missed);
        json.WriteNumber("failed_draws", record.Failed);
        json.WriteNumber("missed_draws", record.MissedDraws);
        json.WriteEndObject();
        json.WritePropertyName("scenario");
        ScenarioJson.Write(json, scenario);
    }
}
