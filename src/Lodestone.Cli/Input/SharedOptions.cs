using System.CommandLine;

namespace Lodestone.Cli;

/// <summary>Options that several verbs have, with one wording.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data() =>
        new("--data", "-d")
        {
            Description = "Folder of the data package (default: data/atlas, looked for from here upwards)",
            HelpName = "DIR",
        };

    public static Option<string> Output(params string[] formats)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = $"Format on standard output (default: {formats[0]})",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<bool> Quiet() =>
        new("--quiet", "-q") { Description = "No progress and no notes on standard error" };

    public static Option<string?> Runs() =>
        new("--out") { Description = "Folder that run folders are written to (default: runs)", HelpName = "DIR" };

    public static Option<string[]> Set() =>
        new("--set")
        {
            Description =
                "Change the scenario before it is played, e.g. horizon.periods=12 or events[0].ban.periods=3; may be repeated",
            HelpName = "key=value",
        };

    /// <summary>True when the command line asks for JSON, before it is known to be well formed.</summary>
    public static bool AsksForJson(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (
                args[i] is "--output=json" or "-o=json"
                || (args[i] is "--output" or "-o" && i + 1 < args.Count && args[i + 1] == "json")
            )
            {
                return true;
            }
        }

        return false;
    }
}
