using System.Globalization;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Runs;
using Microsoft.AspNetCore.WebUtilities;

namespace Lodestone.Web;

/// <summary>An error as <c>application/problem+json</c> (RFC 9457) with the findings behind it.</summary>
internal static class ProblemJson
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers a request with a problem.</summary>
    public static async Task Write(HttpContext context, int status, IReadOnlyList<Finding> findings, int? retryAfter)
    {
        using var body = new MemoryStream();
        Write(body, status, context.Request.Path, findings);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (retryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        body.Position = 0;
        await body.CopyToAsync(response.Body, context.RequestAborted);
    }

    /// <summary>Writes the findings as an array, with the keys of the command line's <c>lodestone.error/1</c>.</summary>
    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", finding.SeverityWord);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("field", finding.Field);
            json.WriteString("problem", finding.Problem);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Stream stream, int status, string path, IReadOnlyList<Finding> findings)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", findings.Count > 0 ? findings[0].Problem : "");
            json.WriteString("instance", path);
            WriteFindings(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
