using System.CommandLine;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone scenario list</c>.</summary>
internal static class ScenarioListVerb
{
    public const string Schema = "lodestone.scenarios/1";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "list",
            "Lists the scenarios that can be called by name.",
            "lodestone scenario list",
            "lodestone scenario list --data my-world --output json"
        );
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "json");
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            var catalog = ScenarioCatalog.For(DataLocation.Find(session, parsed.GetValue(data)));
            IReadOnlyList<ScenarioEntry> entries = catalog.List();
            if (parsed.GetValue(output) == "json")
            {
                session.WriteBytes(stream => WriteJson(stream, entries, session));
            }
            else if (entries.Count == 0)
            {
                session.Paragraph("No scenarios yet. Start one with: lodestone scenario new my-ban --template ban");
            }
            else
            {
                session.Table(
                    new Grid(
                        [new("Name"), new("Title")],
                        [.. entries.Select(e => (IReadOnlyList<string>)[e.Name, e.Title])]
                    )
                );
            }

            return ExitCode.Ok;
        });
        return verb;
    }

    private static void WriteJson(Stream stream, IReadOnlyList<ScenarioEntry> entries, Session session)
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
                json.WriteString("path", session.Shown(entry.Path));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
