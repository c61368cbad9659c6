using System.CommandLine;
using System.CommandLine.Help;

namespace Lodestone.Cli;

/// <summary>All verbs.</summary>
internal static class CommandTree
{
    private static readonly string[] Examples =
    [
        "lodestone run china-switches-off",
        "lodestone compare baseline china-switches-off",
    ];

    public static (RootCommand Root, ExamplesFirstHelp Help) Create(Session session)
    {
        var root = new RootCommand(
            "Lodestone tells an alliance what breaks when a supplier of critical minerals is switched off, and what to put in place before."
        );
        root.Options.Clear();
        root.Directives.Clear();
        root.Subcommands.Add(RunVerb.Create(session));
        root.Subcommands.Add(CompareVerb.Create(session));
        root.Subcommands.Add(ChainVerb.Create(session));
        root.Subcommands.Add(ExposureVerb.Create(session));
        root.Subcommands.Add(ReserveVerbs.Create(session));
        root.Subcommands.Add(CriticalityVerb.Create(session));
        root.Subcommands.Add(GdpVerb.Create(session));
        root.Subcommands.Add(SupportVerbs.Create(session));
        root.Subcommands.Add(ScenarioVerbs.Create(session));
        root.Subcommands.Add(AtlasVerbs.Create(session));
        root.Subcommands.Add(ExportVerb.Create(session));
        root.Subcommands.Add(QueryVerb.Create(session));
        root.Subcommands.Add(ServeVerb.Create(session));
        root.Subcommands.Add(DoctorVerb.Create(session));
        root.Subcommands.Add(SchemaVerb.Create(session));
        root.Subcommands.Add(VersionVerb.Create(session));
        var help = new ExamplesFirstHelp(session, Examples);
        root.Options.Add(new HelpOption("--help", "-h") { Action = help, Recursive = true });
        return (root, help);
    }
}
