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
        new("--out", "--runs")
        {
            Description = "Folder that run folders are written to (default: runs)",
            HelpName = "DIR",
        };

    public static Option<int?> Draws(string without) =>
        new("--draws")
        {
            Description =
                $"Draws of behaviour, events with ranges, private stocks and growth of demand; the answer has ranges (default: {without}). docs/ensembles-draws.md says what is not drawn",
            HelpName = "N",
        };

    public static Option<long?> Seed() =>
        new("--seed")
        {
            Description = "Seed of the draws: same seed, same draws (default: the scenario's, or 0)",
            HelpName = "S",
        };

    public static Option<int?> Workers() =>
        new("--workers")
        {
            Description = "Blocks of draws played at the same time (default: one for each processor); moves no number",
            HelpName = "K",
        };

    /// <summary>Draws and workers of the command line; numbers below 1 are usage errors.</summary>
    public static void CheckCounts(int? draws, int? workers, string without = "one draw with central values is played")
    {
        if (draws < 1)
        {
            throw Failure.Usage(
                $"--draws {draws} is not a number of draws",
                $"write --draws 1000, or leave it out: {without}"
            );
        }

        if (workers < 1)
        {
            throw Failure.Usage(
                $"--workers {workers} is not a number of workers",
                "leave out --workers: every processor is used"
            );
        }
    }

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
