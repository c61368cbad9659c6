using System.CommandLine;
using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas diff</c>: what changed between two packages, and what that does to a place's share at each stage.</summary>
internal static class AtlasDiffVerb
{
    private const string Usual = "CHN";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "diff",
            "Compares two data packages: rows added, removed and changed by table, the largest changes, and a place's share of output at each stage before and after.",
            "lodestone atlas diff data/atlas my-atlas",
            "lodestone atlas diff old-atlas --on CHN --output csv"
        );
        var before = new Argument<string>("before") { Description = "Folder of the first package" };
        var after = new Argument<string?>("after")
        {
            Description = "Folder of the second package (default: the shipped atlas)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var on = new Option<string>("--on")
        {
            Description = $"The place whose share at each stage is compared (default: {Usual})",
            HelpName = "PLACE",
            DefaultValueFactory = _ => Usual,
        };
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        verb.Arguments.Add(before);
        verb.Arguments.Add(after);
        verb.Options.Add(on);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            AtlasReading first = AtlasReader.Read(DataLocation.Find(session, parsed.GetRequiredValue(before)));
            AtlasReading second = AtlasReader.Read(DataLocation.Find(session, parsed.GetValue(after)));
            (AtlasReading Reading, string Folder)[] both =
            [
                (first, parsed.GetRequiredValue(before)),
                (second, parsed.GetValue(after) ?? session.Shown(second.Directory)),
            ];
            if (both.Any(b => b.Reading.Tables.Count == 0))
            {
                throw new Failure(ExitCode.CheckFailed, [.. both.SelectMany(b => Errors(b.Reading, b.Folder))]);
            }

            foreach ((AtlasReading reading, string folder) in both.DistinctBy(b => b.Reading.Directory))
            {
                Note(session, reading, folder);
            }

            string asked = parsed.GetValue(on) ?? Usual;
            string place = (second.OpenWorld ?? first.OpenWorld) is { } world
                ? KnownNames.Place(world, "--on", asked) ?? Usual
                : asked;
            IndicatorOutput.Write(
                session,
                DifferenceTables.Of(
                    (session.Shown(first.Directory), first),
                    (session.Shown(second.Directory), second),
                    place
                ),
                parsed.GetValue(output) ?? "table"
            );
            return ExitCode.Ok;
        });
        return verb;
    }

    /// <summary>Says that a package has errors, and which is the first: rows and values are compared all the same.</summary>
    private static void Note(Session session, AtlasReading reading, string folder)
    {
        Finding[] errors = [.. Errors(reading, folder)];
        if (errors.Length > 0)
        {
            string shown = Path.TrimEndingDirectorySeparator(folder);
            string what = reading.OpenWorld is null ? "tables with errors" : "balances that do not close";
            session.Error.WriteLine(
                $"note: {shown} has {what} ({errors.Length} {(errors.Length == 1 ? "error" : "errors")}); the first: {errors[0]}"
            );
        }
    }

    /// <summary>Errors of a package, each with the folder as it was given: the same files are in both.</summary>
    private static IEnumerable<Finding> Errors(AtlasReading reading, string folder) =>
        reading
            .Findings.Where(f => f.Severity == Severity.Error)
            .Select(f => f with { File = Path.Combine(folder, f.File) });
}
