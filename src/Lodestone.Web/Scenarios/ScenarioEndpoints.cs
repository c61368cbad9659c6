using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The scenarios that can be called by name.</summary>
internal static class ScenarioEndpoints
{
    public const string Schema = "lodestone.scenarios/1";

    private const string YamlEnding = ".yaml";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/scenarios", (AtlasLibrary library) => List(library))
            .WithName("scenarios")
            .WithTags("scenarios")
            .WithSummary("Scenarios by name with their titles")
            .Produces<object>(StatusCodes.Status200OK, "application/json");
        api.MapGet("/scenarios/{name}", (AtlasLibrary library, string name) => One(library, name))
            .WithName("scenario")
            .WithTags("scenarios")
            .WithSummary("A scenario with its selections resolved, as lodestone scenario show --output json")
            .WithDescription("With the ending .yaml the file as written, to be changed and sent to /api/v1/runs.")
            .Produces<object>(StatusCodes.Status200OK, "application/json", "application/yaml")
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status404NotFound,
                StatusCodes.Status422UnprocessableEntity
            );
    }

    private static Rendered List(AtlasLibrary library)
    {
        ScenarioEntry[] entries = [.. library.Catalog.List().Where(e => SafeName.Is(e.Name))];
        return new Rendered(
            AnswerFormat.Json,
            ScenarioFiles.Tag(library, entries),
            stream =>
            {
                using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
                {
                    json.WriteStartObject();
                    json.WriteString("schema", Schema);
                    json.WriteStartArray("scenarios");
                    foreach (ScenarioEntry entry in entries)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", entry.Name);
                        json.WriteString("title", entry.Title);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                stream.WriteByte((byte)'\n');
            }
        );
    }

    private static Rendered One(AtlasLibrary library, string name)
    {
        bool asWritten = name.EndsWith(YamlEnding, StringComparison.Ordinal);
        string stem =
            asWritten ? name[..^YamlEnding.Length]
            : name.EndsWith(".json", StringComparison.Ordinal) ? name[..^5]
            : name;
        ScenarioEntry entry = ScenarioFiles.Find(library, stem);
        string tag = ScenarioFiles.Tag(library, entry);
        if (asWritten)
        {
            return new Rendered(AnswerFormat.Json, $"{tag}-yaml", s => s.Write(File.ReadAllBytes(entry.Path)))
            {
                Type = "application/yaml; charset=utf-8",
            };
        }

        ScenarioReading reading = ScenarioFiles.Read(library, entry, []);
        return new Rendered(
            AnswerFormat.Json,
            tag,
            stream =>
            {
                using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
                {
                    ScenarioJson.Write(json, reading.Scenario!);
                }

                stream.WriteByte((byte)'\n');
            }
        );
    }
}
