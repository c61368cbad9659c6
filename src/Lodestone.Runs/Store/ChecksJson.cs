using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Writes and reads <c>checks.json</c>: the certificate of a run, period by period.</summary>
public static class ChecksJson
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "lodestone.checks/1";

    /// <summary>Writes the file.</summary>
    public static void Write(Outcome outcome, Stream stream)
    {
        RunCertificate certificate = outcome.Certificate;
        IReadOnlyList<WorstBalance> balances = WorstBalance.ByPeriod(outcome);
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteBoolean("holds", certificate.Holds);
            JsonLayout.WriteValue(json, "tolerance", certificate.Tolerance);
            JsonLayout.WriteValue(json, "calibration_residual", certificate.CalibrationResidual);
            json.WriteStartArray("periods");
            foreach (PeriodCertificate period in certificate.Periods)
            {
                WritePeriod(json, outcome, period, balances);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads the certificate back.</summary>
    public static RunCertificate Read(JsonElement json) =>
        new(
            JsonLayout.ReadValue(json, "tolerance"),
            JsonLayout.ReadValue(json, "calibration_residual"),
            [.. json.GetProperty("periods").EnumerateArray().Select(ReadPeriod)]
        );

    private static void WritePeriod(
        Utf8JsonWriter json,
        Outcome outcome,
        PeriodCertificate period,
        IReadOnlyList<WorstBalance> balances
    )
    {
        json.WriteStartObject();
        json.WriteNumber("index", period.Period);
        json.WriteString("period", outcome.Scenario.Horizon.At(period.Period).ToString());
        json.WriteString("status", SolveStatusWord.Of(period.Status));
        JsonLayout.WriteValue(json, "residual", period.Residual);
        json.WriteString("worst_node", period.WorstNode);
        JsonLayout.WriteValue(json, "balance_residual", period.BalanceResidual);
        if (period.Period >= 0 && period.Period < balances.Count && balances[period.Period].Good.Length > 0)
        {
            WorstBalance worst = balances[period.Period];
            json.WriteStartObject("worst_balance");
            json.WriteString("good", worst.Good);
            json.WriteString("place", worst.Place);
            JsonLayout.WriteValue(json, "tonnes", worst.Tonnes);
            json.WriteEndObject();
        }

        if (period.DualityGap is { } gap)
        {
            JsonLayout.WriteValue(json, "duality_gap", gap);
        }
        else
        {
            json.WriteNull("duality_gap");
        }

        JsonLayout.WriteValue(json, "complementarity", period.Complementarity);
        json.WriteNumber("iterations", period.Iterations);
        json.WriteNumber("fallback", period.Fallback);
        json.WriteNumber("inactive_nodes", period.InactiveNodes);
        if (period.Unsettled is { } wedge)
        {
            json.WriteStartObject("unsettled");
            json.WriteString("what", wedge.What);
            JsonLayout.WriteValue(json, "change", wedge.Change);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static PeriodCertificate ReadPeriod(JsonElement json) =>
        new(
            json.GetProperty("index").GetInt32(),
            SolveStatusWord.Parse(json.GetProperty("status").GetString() ?? ""),
            JsonLayout.ReadValue(json, "residual"),
            JsonLayout.ReadValue(json, "balance_residual"),
            json.GetProperty("duality_gap").ValueKind == JsonValueKind.Null
                ? null
                : JsonLayout.ReadValue(json, "duality_gap"),
            JsonLayout.ReadValue(json, "complementarity"),
            json.GetProperty("iterations").GetInt32(),
            json.GetProperty("fallback").GetInt32(),
            json.GetProperty("worst_node").GetString() ?? "",
            json.GetProperty("inactive_nodes").GetInt32()
        )
        {
            Unsettled = json.TryGetProperty("unsettled", out JsonElement wedge)
                ? new UnsettledWedge(wedge.GetProperty("what").GetString() ?? "", JsonLayout.ReadValue(wedge, "change"))
                : null,
        };
}
