using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone version</c>: product, engine, data.</summary>
internal static class VersionVerb
{
    public const string Schema = "lodestone.version/1";

    public static string Product { get; } =
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "0.0.0";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "version",
            "Prints the versions of the program, the engine and the data.",
            "lodestone version",
            "lodestone version --data my-world --output json"
        );
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "json");
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            AtlasReading? reading = Reading(session, parsed.GetValue(data));
            if (parsed.GetValue(output) == "json")
            {
                session.WriteBytes(stream => WriteJson(stream, reading));
                return ExitCode.Ok;
            }

            session.Output.WriteLine($"lodestone {Product}");
            session.Output.WriteLine(
                $"engine {EngineVersion.Current} ({InstructionSet.Current}, .NET {Environment.Version})"
            );
            session.Output.WriteLine(
                reading is null
                    ? "data: none found (give a folder with --data DIR)"
                    : $"data {Name(reading)} {reading.Version} (base year {reading.Package.BaseYear}, {session.Shown(reading.Directory)})"
            );
            return ExitCode.Ok;
        });
        return verb;
    }

    private static AtlasReading? Reading(Session session, string? data)
    {
        try
        {
            AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, data));
            return data is null || Directory.Exists(reading.Directory)
                ? reading
                : throw new Failure(ExitCode.CheckFailed, reading.Findings);
        }
        catch (Failure) when (data is null)
        {
            return null;
        }
    }

    private static string Name(AtlasReading reading) => $"{reading.Package.Name} {reading.Package.Version}".Trim();

    private static void WriteJson(Stream stream, AtlasReading? reading)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("product", Product);
            json.WriteString("engine", EngineVersion.Current);
            json.WriteString("instruction_set", InstructionSet.Current);
            json.WriteString("dotnet", Environment.Version.ToString());
            if (reading is null)
            {
                json.WriteNull("data");
            }
            else
            {
                json.WriteStartObject("data");
                json.WriteString("name", reading.Package.Name);
                json.WriteString("version", reading.Version);
                json.WriteString("base_year", reading.Package.BaseYear);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
