using System.CommandLine;
using Lodestone.Planning;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone support</c> and its verbs.</summary>
internal static class SupportVerbs
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "support",
            "Says what a minimum price costs, who pays for it and which supply it keeps alive, instrument by instrument or side by side.",
            "lodestone support compare --good ndpr-oxide --place USA --floor \"110 USD/kg\"",
            "lodestone support case"
        );
        foreach (Instrument instrument in InstrumentNames.All)
        {
            verb.Subcommands.Add(SupportInstrumentVerb.Create(session, instrument));
        }

        verb.Subcommands.Add(SupportCompareVerb.Create(session));
        verb.Subcommands.Add(SupportCaseVerb.Create(session));
        return verb;
    }
}
