using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary><c>lodestone scenario new</c>: starts a scenario from a template.</summary>
internal static class ScenarioNewVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "new",
            "Writes NAME.yaml from a template, with a comment on every key.",
            "lodestone scenario new my-ban --template ban",
            "lodestone scenario new us-tariff --template tariff --out data/scenarios"
        );
        var name = new Argument<string>("name") { Description = "Name of the scenario and of its file" };
        var template = new Option<string>("--template", "-t")
        {
            Description = "What it starts from (default: ban)",
            HelpName = string.Join('|', ScenarioTemplate.Names),
            DefaultValueFactory = _ => "ban",
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder to write to (default: here)",
            HelpName = "DIR",
        };
        verb.Arguments.Add(name);
        verb.Options.Add(template);
        verb.Options.Add(folder);
        verb.SetAction(parsed =>
            Write(session, parsed.GetRequiredValue(name), parsed.GetValue(template)!, parsed.GetValue(folder))
        );
        return verb;
    }

    private static int Write(Session session, string name, string template, string? folder)
    {
        string stem = name.EndsWith(".yaml", StringComparison.Ordinal) ? name[..^".yaml".Length] : name;
        if (stem.Length == 0 || !stem.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw Failure.Usage(
                $"'{name}' cannot be the name of a scenario",
                "use letters, digits, '-' and '_', such as my-ban"
            );
        }

        string text =
            ScenarioTemplate.Text(stem, template)
            ?? throw Failure.Usage(
                $"there is no template '{template}'",
                NearWord.Hint(
                    template,
                    [.. ScenarioTemplate.Names],
                    $"templates: {string.Join(", ", ScenarioTemplate.Names)}"
                )
            );
        string directory = session.Full(folder ?? ".");
        string path = Path.Combine(directory, stem + ".yaml");
        if (File.Exists(path))
        {
            throw Failure.Usage(
                $"{session.Shown(path)} exists already",
                "choose another name, or remove the file first"
            );
        }

        Directory.CreateDirectory(directory);
        File.WriteAllText(path, text);
        session.Output.WriteLine(session.Shown(path));
        return ExitCode.Ok;
    }
}
