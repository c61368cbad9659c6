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
            FindingJson.Write(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
