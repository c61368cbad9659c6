using System.CommandLine;
using System.CommandLine.Invocation;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Writes the help of a verb: examples, what it does, usage, arguments, options, exit codes.</summary>
internal sealed class ExamplesFirstHelp(Session session, IReadOnlyList<string> rootExamples)
    : SynchronousCommandLineAction
{
    private const int NameWidth = 30;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Ok;
    }

    public void Write(Command command)
    {
        TextWriter output = session.Output;
        output.WriteLine("Examples:");
        foreach (string example in command is VerbCommand verb ? verb.Examples : rootExamples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        session.Paragraph(command.Description ?? "");
        output.WriteLine();
        output.WriteLine($"Usage: {Usage(command)}");
        List<Command> verbs = [.. command.Subcommands.Where(c => !c.Hidden)];
        if (verbs.Count > 0)
        {
            Section("Verbs:", verbs.Select(c => (c.Name, FirstSentence(c.Description))));
        }

        if (command.Arguments.Count > 0)
        {
            Section("Arguments:", command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        }

        Section(
            "Options:",
            command
                .Options.Where(o => !o.Hidden && o is not System.CommandLine.Help.HelpOption)
                .Select(o => (Names(o), o.Description ?? ""))
                .Append(("-h, --help", "Show this help"))
        );
        output.WriteLine();
        session.Paragraph($"Exit codes: {ExitCode.Explained}");
    }

    private void Section(string title, IEnumerable<(string Name, string Text)> rows)
    {
        session.Output.WriteLine();
        session.Output.WriteLine(title);
        foreach ((string name, string text) in rows)
        {
            IReadOnlyList<string> lines = TextTable.Wrap(text, Math.Max(20, session.Host.Width - NameWidth - 3));
            bool fits = name.Length <= NameWidth - 2;
            session.Output.WriteLine(fits ? $"  {name.PadRight(NameWidth)} {lines[0]}" : $"  {name}");
            foreach (string line in fits ? lines.Skip(1) : lines)
            {
                session.Output.WriteLine($"  {new string(' ', NameWidth)} {line}");
            }
        }
    }

    private static string Usage(Command command)
    {
        var parts = new List<string>();
        for (Symbol? at = command; at is not null; at = at.Parents.FirstOrDefault())
        {
            parts.Insert(0, at is RootCommand ? "lodestone" : at.Name);
        }

        parts.AddRange(command.Arguments.Select(Argument));
        if (command.Subcommands.Count > 0)
        {
            parts.Add("<verb>");
        }

        parts.Add("[options]");
        return string.Join(' ', parts);
    }

    private static string Argument(Argument argument)
    {
        string name = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Names(Option option)
    {
        string value = option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? "value"}>";
        return string.Join(", ", option.Aliases.OrderBy(a => a.Length).Append(option.Name)) + value;
    }

    private static string FirstSentence(string? text)
    {
        int end = (text ?? "").IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (text ?? "").TrimEnd('.') : text![..end];
    }
}
