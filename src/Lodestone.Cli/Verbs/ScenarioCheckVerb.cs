using System.CommandLine;
using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary><c>lodestone scenario check</c>.</summary>
internal static class ScenarioCheckVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "check",
            "Checks a scenario against the data: every key, every name, every period. Exit code 3 when it cannot be played.",
            "lodestone scenario check my-ban.yaml",
            "lodestone scenario check china-switches-off --output json"
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
            string path = ScenarioInput.Locate(session, input.Directory, parsed.GetRequiredValue(scenario));
            ScenarioReading reading = ScenarioReader.Read(path, input.World, parsed.GetValue(set) ?? []);
            return CheckReport.Write(
                session,
                parsed.GetValue(output) == "json",
                session.Shown(path),
                reading.Findings,
                reading.Scenario is null
            );
        });
        return verb;
    }
}
