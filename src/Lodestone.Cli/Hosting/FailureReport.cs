using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Writes findings for people, or as <c>lodestone.error/1</c> for programs.</summary>
internal static class FailureReport
{
    public const string Schema = "lodestone.error/1";

    public static void Write(Session session, bool asJson, int exit, IReadOnlyList<Finding> findings)
    {
        if (asJson)
        {
            session.WriteBytes(stream => WriteJson(stream, exit, findings));
            return;
        }

        foreach (Finding finding in findings)
        {
            session.Error.WriteLine(Line(finding));
            if (finding.Remedy.Length > 0)
            {
                session.Error.WriteLine($"  hint: {finding.Remedy}");
            }
        }
    }

    public static string Line(Finding finding) =>
        finding.Where.Length == 0
            ? $"{finding.SeverityWord}: {finding.Problem}"
            : $"{finding.Where}: {finding.SeverityWord}: {finding.Problem}";

    private static void WriteJson(Stream stream, int exit, IReadOnlyList<Finding> findings)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("exit", exit);
            FindingJson.Write(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
