using System.CommandLine;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve</c> and its verbs.</summary>
internal static class ReserveVerbs
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "reserve",
            "What a reserve does: private and public storage, and what they cost.",
            "lodestone reserve rule --kind band",
            "lodestone reserve rule --good dy-oxide --kind floor"
        );
        verb.Subcommands.Add(ReserveRuleVerb.Create(session));
        return verb;
    }
}
