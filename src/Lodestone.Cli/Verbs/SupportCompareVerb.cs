using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone support compare</c>: every instrument at the same floor, and at equal tonnes kept alive.</summary>
internal static class SupportCompareVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "compare",
            "Puts the five instruments side by side: at the same floor on the same draws, and at equal tonnes kept alive on the central path.",
            "lodestone support compare --good ndpr-oxide --place USA --floor \"110 USD/kg\"",
            "lodestone support compare -g ndpr-oxide -p USA --floor \"90 USD/kg\" -s china-switches-off --years 3"
        );
        var options = new SupportOptions();
        options.AddTo(verb, null);
        verb.SetAction(parsed => options.Carry(session, parsed, SupportPlanner.Compare));
        return verb;
    }
}
