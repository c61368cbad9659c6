using System.CommandLine;
using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas why</c>: where a row comes from.</summary>
internal static class AtlasWhyVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "why",
            "Traces a number to its file and line, its sources, what was adjusted, and the input rows behind it.",
            "lodestone atlas why capacity CHN/separate-ion-clay",
            "lodestone atlas why trade gallium-primary/CHN/USA"
        );
        var table = new Argument<string>("table") { Description = "Name of the table, e.g. capacity" };
        var key = new Argument<string>("key")
        {
            Description = "Key of the row, its parts joined by /; its first parts mean every row that begins with them",
        };
        Option<string?> data = SharedOptions.Data();
        verb.Arguments.Add(table);
        verb.Arguments.Add(key);
        verb.Options.Add(data);
        verb.SetAction(parsed =>
        {
            AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, parsed.GetValue(data)));
            if (reading.Tables.Count == 0)
            {
                throw new Failure(ExitCode.CheckFailed, reading.Findings);
            }

            WhyAnswer answer = AtlasWhy.Explain(reading, parsed.GetRequiredValue(table), parsed.GetRequiredValue(key));
            if (!answer.Found)
            {
                throw Failure.Usage(answer.Lines[0], string.Join("; ", answer.Lines.Skip(1).Select(l => l.Trim())));
            }

            foreach (string line in answer.Lines)
            {
                session.Output.WriteLine(line);
            }

            return ExitCode.Ok;
        });
        return verb;
    }
}
