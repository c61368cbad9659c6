using System.Net;
using System.Text;
using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>The page at <c>/</c>: what is served and at which addresses. Plain HTML, nothing runs.</summary>
internal static class FrontPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;"
        + "background:#fff}code{font:14px/1.5 ui-monospace,monospace}dt{margin-top:.6rem}dd{margin-left:1.5rem}"
        + "a{color:#0b57a4}";

    private static readonly (string Address, bool IsLink, string Text)[] Addresses =
    [
        ("/api/v1/places", true, "places"),
        ("/api/v1/goods", true, "goods"),
        ("/api/v1/atlas", true, "tables of the atlas; /api/v1/atlas/{table}.csv has the rows, ?column=value filters"),
        ("/api/v1/scenarios", true, "scenarios; /api/v1/scenarios/{name} one of them"),
        ("POST /api/v1/runs", false, "plays a scenario; state, events and results are below /api/v1/runs/{id}"),
        ("/api/v1/compare?a={id}&b={id}", false, "two runs side by side"),
        ("/api/v1/exposure?place=EU27&on=CHN&good=ndfeb-magnet", true, "who depends on whom"),
        ("/api/v1/criticality?method=eu", true, "indicators of criticality"),
        ("/openapi/v1.json", true, "every address, parameter and answer as OpenAPI 3.1"),
        ("/scalar", true, "the same as a page to read and to try"),
    ];

    private static readonly string StyleHash = Convert.ToBase64String(
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Style))
    );

    public static IResult Answer(HttpContext context, AtlasLibrary library)
    {
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        return Results.Text(Html(library.Reading), "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static string Html(AtlasReading reading)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>Lodestone</title>\n<style>")
            .Append(Style)
            .Append("</style>\n</head>\n<body>\n<main>\n<h1>Lodestone</h1>\n<p>Data ")
            .Append(Text($"{reading.Package.Name} {reading.Version}, base year {reading.Package.BaseYear}"))
            .Append(".</p>\n<dl>\n");
        foreach ((string address, bool isLink, string text) in Addresses)
        {
            string shown = $"<code>{Text(address)}</code>";
            html.Append("<dt>")
                .Append(isLink ? $"<a href=\"{Text(address)}\">{shown}</a>" : shown)
                .Append("</dt>\n<dd>")
                .Append(Text(text))
                .Append("</dd>\n");
        }

        return html.Append("</dl>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
