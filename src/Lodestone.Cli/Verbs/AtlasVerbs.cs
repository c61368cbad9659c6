using System.CommandLine;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas</c> and its verbs.</summary>
internal static class AtlasVerbs
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "atlas",
            "Checks, shows, compares and explains the data.",
            "lodestone atlas check",
            "lodestone atlas why capacity CHN/separate-ion-clay"
        );
        verb.Subcommands.Add(AtlasCheckVerb.Create(session));
        verb.Subcommands.Add(AtlasShowVerb.Create(session));
        verb.Subcommands.Add(AtlasCoverageVerb.Create(session));
        verb.Subcommands.Add(AtlasDiffVerb.Create(session));
        verb.Subcommands.Add(AtlasWhyVerb.Create(session));
        verb.Subcommands.Add(AtlasImportVerb.Create(session));
        return verb;
    }
}
