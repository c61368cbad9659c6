using System.CommandLine;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone scenario show</c>: what a scenario changes, in words.</summary>
internal static class ScenarioShowVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "show",
            "Says in words what a scenario changes against the baseline.",
            "lodestone scenario show china-switches-off",
            "lodestone scenario show my-ban.yaml --output json"
        );
        var scenario = new Argument<string>("scenario") { Description = "Name or .yaml file" };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "json");
        Option<string[]> set = SharedOptions.Set();
        verb.Arguments.Add(scenario);
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.Options.Add(set);
        verb.SetAction(parsed =>
        {
            WorldInput input = WorldInput.Read(session, parsed.GetValue(data), quiet: true);
            ScenarioReading reading = ScenarioInput.Read(
                session,
                input,
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? [],
                quiet: true
            );
            if (parsed.GetValue(output) == "json")
            {
                session.WriteBytes(stream => WriteJson(stream, ScenarioInput.Sound(reading)));
            }
            else
            {
                WriteText(session, reading, new WorldNames(input.World));
            }

            return ExitCode.Ok;
        });
        return verb;
    }

    private static void WriteText(Session session, ScenarioReading reading, WorldNames names)
    {
        Scenario scenario = ScenarioInput.Sound(reading);
        Horizon horizon = scenario.Horizon;
        session.Paragraph($"{scenario.Name} – {scenario.Title}");
        if (reading.Description.Length > 0)
        {
            session.Output.WriteLine();
            session.Paragraph(reading.Description);
        }

        session.Output.WriteLine();
        session.Paragraph(
            $"Horizon: {Phrase.Count(horizon.Periods, horizon.Step)}, {Phrase.Span(horizon, new Window(0, horizon.Periods))}"
        );
        Items(session, "Events", scenario.Events, names, horizon);
        Items(session, "Policies", scenario.Policies, names, horizon);
        if (scenario.Uncertainty is { } uncertainty)
        {
            session.Paragraph($"Uncertainty: {RangeText.Of(uncertainty)}");
        }

        session.Paragraph($"File: {session.Shown(reading.Path)}");
    }

    private static void Items(
        Session session,
        string title,
        IReadOnlyList<ScenarioItem> items,
        WorldNames names,
        Horizon horizon
    )
    {
        session.Output.WriteLine($"{title}:");
        session.Bullets(
            [
                .. items.Select(i =>
                    ItemText.Of(i, names, horizon)
                    + (i.Range is null ? "" : $"; {RangeText.Of(i, horizon.Step)}")
                    + (i.Line > 0 ? $" (line {i.Line})" : "")
                ),
            ],
            "none"
        );
    }

    private static void WriteJson(Stream stream, Scenario scenario)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            ScenarioJson.Write(json, scenario);
        }

        stream.WriteByte((byte)'\n');
    }
}
