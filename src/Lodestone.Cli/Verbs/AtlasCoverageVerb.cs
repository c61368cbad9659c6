using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas coverage</c>: on what kind of figure each commodity at each stage stands, and how old it is.</summary>
internal static class AtlasCoverageVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "coverage",
            "Says for every good (a commodity at a stage) how much of its output, use and trade stands on published figures, and how old they are.",
            "lodestone atlas coverage",
            "lodestone atlas coverage --output md > docs/coverage.md"
        );
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, parsed.GetValue(data)));
            if (reading.World is not { } world)
            {
                throw new Failure(ExitCode.CheckFailed, reading.Findings);
            }

            IndicatorReport report = CoverageTable.Of(world, AtlasCoverage.Of(reading), CodeCoverage.Of(reading));
            IndicatorOutput.Write(session, report, parsed.GetValue(output) ?? "table");
            return ExitCode.Ok;
        });
        return verb;
    }
}
