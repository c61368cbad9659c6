using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary><c>ensemble.json</c>: what the shards of a folder hold.</summary>
/// <param name="Plan">What the ensemble is made of; of the scenario, its name and horizon.</param>
/// <param name="Series">The series, in the order of the shards.</param>
/// <param name="Drivers">The drivers, in the order of their columns.</param>
internal sealed record EnsembleManifest(
    EnsemblePlan Plan,
    IReadOnlyList<Series> Series,
    IReadOnlyList<DriverColumn> Drivers
)
{
    public const string File = "ensemble.json";
    public const string Schema = "lodestone.shards/1";

    /// <summary>Bytes of the file; the same for the same ensemble.</summary>
    public byte[] Bytes()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("identity", Plan.Identity.Hash);
            json.WriteString("scenario", Plan.Scenario.Name);
            json.WriteString("start", Plan.Scenario.Horizon.Start.ToString());
            json.WriteNumber("periods", Plan.Scenario.Horizon.Periods);
            json.WriteNumber("draws", Plan.Draws);
            json.WriteNumber("block_draws", Plan.BlockDraws);
            json.WriteNumber("group_series", Plan.GroupSeries);
            json.WriteStartArray("drivers");
            foreach (DriverColumn driver in Drivers)
            {
                json.WriteStartObject();
                json.WriteString("name", driver.Name);
                json.WriteString("good", driver.Good);
                json.WriteString("unit", driver.Unit);
                json.WriteNumber("low", driver.Low);
                json.WriteNumber("central", driver.Central);
                json.WriteNumber("high", driver.High);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("series");
            foreach (Series s in Series)
            {
                json.WriteStartArray();
                json.WriteStringValue(s.Variable);
                json.WriteStringValue(s.Place);
                json.WriteStringValue(s.Partner);
                json.WriteStringValue(s.Good);
                json.WriteStringValue(s.Process);
                json.WriteStringValue(s.Sector);
                json.WriteNumberValue(s.Period);
                json.WriteStringValue(s.Unit);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads the file of a folder.</summary>
    /// <exception cref="StoredRunException">The file is missing, or not that of an ensemble of this version.</exception>
    public static EnsembleManifest Read(IEnsembleFiles files, string folder)
    {
        string path = Path.Combine(folder, File);
        try
        {
            using Stream stream = files.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement j = document.RootElement;
            if (j.GetProperty("schema").GetString() != Schema)
            {
                throw new FormatException($"its schema is not {Schema}");
            }

            var horizon = new Horizon(Period.Parse(Text(j, "start")), j.GetProperty("periods").GetInt32());
            var scenario = new Scenario
            {
                Name = Text(j, "scenario"),
                Title = "",
                Horizon = horizon,
            };
            var plan = new EnsemblePlan(
                new RunIdentity(Text(j, "identity")),
                scenario,
                j.GetProperty("draws").GetInt32()
            )
            {
                BlockDraws = j.GetProperty("block_draws").GetInt32(),
                GroupSeries = j.GetProperty("group_series").GetInt32(),
            };
            plan.Check();
            return new EnsembleManifest(
                plan,
                [.. j.GetProperty("series").EnumerateArray().Select(SeriesOf)],
                [.. j.GetProperty("drivers").EnumerateArray().Select(DriverOf)]
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoredRunException.Missing(path, e);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or IndexOutOfRangeException
            )
        {
            throw new StoredRunException(path, $"does not describe an ensemble of {Schema}: {e.Message}", e);
        }
    }

    private static Series SeriesOf(JsonElement j) =>
        new(At(j, 0), At(j, 1), At(j, 2), At(j, 3), At(j, 4), At(j, 5), j[6].GetInt32(), At(j, 7));

    private static DriverColumn DriverOf(JsonElement j) =>
        new(
            Text(j, "name"),
            Text(j, "good"),
            Text(j, "unit"),
            j.GetProperty("low").GetDouble(),
            j.GetProperty("central").GetDouble(),
            j.GetProperty("high").GetDouble()
        );

    private static string At(JsonElement j, int index) => j[index].GetString() ?? "";

    private static string Text(JsonElement j, string key) => j.GetProperty(key).GetString() ?? "";
}
