using System.CommandLine;

namespace Lodestone.Cli;

/// <summary><c>lodestone scenario</c> and its verbs.</summary>
internal static class ScenarioVerbs
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "scenario",
            "Lists, shows, checks and starts scenarios.",
            "lodestone scenario list",
            "lodestone scenario new my-ban --template ban"
        );
        verb.Subcommands.Add(ScenarioListVerb.Create(session));
        verb.Subcommands.Add(ScenarioShowVerb.Create(session));
        verb.Subcommands.Add(ScenarioCheckVerb.Create(session));
        verb.Subcommands.Add(ScenarioNewVerb.Create(session));
        return verb;
    }
}
