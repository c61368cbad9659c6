using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary><c>lodestone schema</c>: prints JSON Schemas.</summary>
internal static class SchemaVerb
{
    private static readonly string[] Names = ["scenario", "datapackage", "run", "ensemble", "outcome"];

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "schema",
            "Prints the JSON Schema of a file: scenario, datapackage (what you write), run and ensemble (run.json and --output json), outcome (a row).",
            "lodestone schema scenario > scenario.schema.json",
            "lodestone schema run"
        );
        var name = new Argument<string?>("name")
        {
            Description = $"One of {string.Join(", ", Names)}; without it the names are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        verb.Arguments.Add(name);
        verb.SetAction(parsed =>
        {
            string? asked = parsed.GetValue(name);
            session.Output.Write(asked is null ? string.Concat(Names.Select(n => n + "\n")) : Text(asked));
            return ExitCode.Ok;
        });
        return verb;
    }

    private static string Text(string name)
    {
        string? text = name switch
        {
            "scenario" => SchemaFiles.Scenario,
            "datapackage" or "data-package" => SchemaFiles.DataPackage,
            _ => ResultSchemas.Text(name),
        };
        if (text is null)
        {
            throw Failure.Usage(
                $"there is no schema '{name}'",
                NearWord.Hint(name, Names, $"schemas: {string.Join(", ", Names)}")
            );
        }

        return text.EndsWith('\n') ? text : text + "\n";
    }
}
