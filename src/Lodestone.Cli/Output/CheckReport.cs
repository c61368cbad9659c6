using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>The result of a check: findings, a verdict, an exit code.</summary>
internal static class CheckReport
{
    public const string Schema = "lodestone.check/1";

    /// <summary>Writes the findings to the output, worst news last, and returns the exit code.</summary>
    /// <param name="session">Where to write.</param>
    /// <param name="asJson">As JSON.</param>
    /// <param name="subject">What was checked.</param>
    /// <param name="findings">Findings; an error among them fails the check.</param>
    /// <param name="unusable">The data could not be built.</param>
    public static int Write(
        Session session,
        bool asJson,
        string subject,
        IReadOnlyList<Finding> findings,
        bool unusable
    )
    {
        bool failed = unusable || findings.Any(f => f.Severity == Severity.Error);
        int exit = failed ? ExitCode.CheckFailed : ExitCode.Ok;
        if (asJson && failed)
        {
            FailureReport.Write(session, true, exit, findings);
        }
        else if (asJson)
        {
            session.WriteBytes(stream => WriteJson(stream, subject, findings));
        }
        else
        {
            foreach (Finding finding in findings)
            {
                session.Output.WriteLine(FailureReport.Line(finding));
                if (finding.Remedy.Length > 0)
                {
                    session.Output.WriteLine($"  hint: {finding.Remedy}");
                }
            }

            session.Output.WriteLine($"{subject}: {Verdict(findings, failed)}");
        }

        return exit;
    }

    private static string Verdict(IReadOnlyList<Finding> findings, bool failed)
    {
        string errors = Count(findings, Severity.Error, "error");
        string warnings = Count(findings, Severity.Warning, "warning");
        return failed ? $"FAIL, {errors}, {warnings}"
            : findings.Any(f => f.Severity == Severity.Warning) ? $"ok, {warnings}"
            : "ok";
    }

    private static string Count(IReadOnlyList<Finding> findings, Severity severity, string word)
    {
        int count = findings.Count(f => f.Severity == severity);
        return $"{count} {word}{(count == 1 ? "" : "s")}";
    }

    private static void WriteJson(Stream stream, string subject, IReadOnlyList<Finding> findings)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("subject", subject);
            json.WriteBoolean("ok", true);
            FindingJson.Write(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
