using System.CommandLine;
using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas check</c>: every row used, superseded or refused; every balance closed.</summary>
internal static class AtlasCheckVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "check",
            "Checks a data package, or a criticality study: headers, units, keys, references, evidence, balances. Exit code 3 when it cannot be used.",
            "lodestone atlas check",
            "lodestone atlas check --data my-world --output json"
        );
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "json");
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.SetAction(parsed =>
        {
            AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, parsed.GetValue(data))).Checked();
            bool asJson = parsed.GetValue(output) == "json";
            if (IsStudy(reading))
            {
                StudyReading study = StudyReader.Read(reading.Directory);
                string named = $"{session.Shown(reading.Directory)} {study.Study?.Version}".TrimEnd();
                return CheckReport.Write(
                    session,
                    asJson,
                    named,
                    [.. study.Findings.Select(f => f.Checked())],
                    study.Study is null
                );
            }

            if (!asJson && reading.Tables.Count > 0)
            {
                foreach (string line in AtlasSummary.Of(reading).Lines())
                {
                    session.Output.WriteLine(line);
                }

                session.Output.WriteLine();
            }

            string subject = $"{session.Shown(reading.Directory)} {reading.Version}";
            return CheckReport.Write(session, asJson, subject, reading.Findings, reading.World is null);
        });
        return verb;
    }

    /// <summary>A criticality study has materials and shares of supply, and no goods.</summary>
    private static bool IsStudy(AtlasReading reading) =>
        reading.Table("goods") is null && reading.Table("materials") is not null && reading.Table("supply") is not null;
}
