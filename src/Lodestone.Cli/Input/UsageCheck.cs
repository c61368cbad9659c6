using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Turns errors of the command line into findings with a remedy.</summary>
internal static class UsageCheck
{
    /// <summary>Everything wrong with the command line; empty when it can be carried out.</summary>
    public static IReadOnlyList<Finding> Findings(IReadOnlyList<string> args, ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        List<Finding> unknown = [.. UnknownOptions(args, command)];
        if (unknown.Count > 0)
        {
            return unknown;
        }

        List<(Option Option, Finding Finding)> values = [.. OptionValues.Findings(parsed)];
        if (parsed.Errors.Count == 0)
        {
            return [.. values.Select(v => v.Finding)];
        }

        string? stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (stray is not null && command.Subcommands.Count > 0)
        {
            string[] verbs = [.. command.Subcommands.Select(c => c.Name)];
            string path = command is RootCommand ? "lodestone" : $"lodestone {command.Name}";
            return
            [
                Error(
                    $"'{stray}' is not a verb of {path}",
                    NearWord.Hint(stray, verbs, $"verbs: {string.Join(", ", verbs)}")
                ),
            ];
        }

        if (stray is not null)
        {
            Option? main = command.Options.FirstOrDefault(o => o.Name is "--good" or "--goods" or "--place");
            string remedy =
                main is null || parsed.GetResult(main) is { Implicit: false }
                    ? ""
                    : $"did you mean {main.Name} {stray}? ";
            return
            [
                Error($"'{stray}' is one argument too many for {Path(command)}", $"{remedy}see {Path(command)} --help"),
            ];
        }

        if (command.Subcommands.Count > 0)
        {
            return
            [
                Error(
                    $"{Path(command)} needs a verb",
                    $"one of: {string.Join(", ", command.Subcommands.Select(c => c.Name))}"
                ),
            ];
        }

        HashSet<Option> said = [.. values.Select(v => v.Option)];
        IEnumerable<Finding> others = parsed
            .Errors.Where(e => OptionValues.Of(e) is not { } option || !said.Contains(option))
            .Select(e =>
                OptionValues.OfArgument(e, $"see {Path(command)} --help")
                ?? Error(Plain(e.Message), $"see {Path(command)} --help")
            );
        return [.. values.Select(v => v.Finding), .. others];
    }

    /// <summary>The verb as typed, e.g. <c>lodestone scenario check</c>.</summary>
    public static string Path(Command command)
    {
        var parts = new List<string>();
        for (Symbol? at = command; at is not null and not RootCommand; at = at.Parents.FirstOrDefault())
        {
            parts.Insert(0, at.Name);
        }

        return string.Join(' ', parts.Prepend("lodestone"));
    }

    private static IEnumerable<Finding> UnknownOptions(IReadOnlyList<string> args, Command command)
    {
        HashSet<string> known = ["-h", "--help"];
        foreach (Option option in command.Options)
        {
            known.Add(option.Name);
            known.UnionWith(option.Aliases);
        }

        foreach (string arg in args.TakeWhile(a => a != "--"))
        {
            string name = arg.Split('=', ':')[0];
            bool looksLikeOption = name.Length > 1 && name[0] == '-' && !char.IsAsciiDigit(name[1]) && name[1] != '.';
            if (looksLikeOption && !known.Contains(name))
            {
                yield return Error(
                    $"{Path(command)} has no option '{name}'",
                    NearWord.Hint(
                        name,
                        [.. known.Where(k => k.StartsWith("--", StringComparison.Ordinal))],
                        $"see {Path(command)} --help"
                    )
                );
            }
        }
    }

    private static string Plain(string message) => message.TrimEnd('.').TrimEnd();

    private static Finding Error(string problem, string remedy) => new(Severity.Error, "", 0, 0, "", problem, remedy);
}
