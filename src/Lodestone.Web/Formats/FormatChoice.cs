using Microsoft.AspNetCore.Http.Headers;

namespace Lodestone.Web;

/// <summary>Which format a request asks for: by the ending of its address, else by its <c>Accept</c> header, else JSON.</summary>
internal static class FormatChoice
{
    public const string Csv = "text/csv";
    private const string Json = "application/json";

    /// <summary>Parts a name from the ending that names a format.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Last part of the address, such as <c>capacity.csv</c>.</param>
    public static (string Name, AnswerFormat Format) Of(HttpContext context, string name)
    {
        if (name.EndsWith(".csv", StringComparison.Ordinal))
        {
            return (name[..^4], AnswerFormat.Csv);
        }

        return name.EndsWith(".json", StringComparison.Ordinal)
            ? (name[..^5], AnswerFormat.Json)
            : (name, Accepted(context));
    }

    /// <summary>The format of the address, which ends in it or not.</summary>
    public static AnswerFormat Of(HttpContext context) => Of(context, context.Request.Path.Value ?? "").Format;

    /// <summary>The kind of file that the <c>Accept</c> header wants rather than CSV or JSON; null when it does not.</summary>
    public static TableKind? Preferred(HttpContext context)
    {
        RequestHeaders headers = context.Request.GetTypedHeaders();
        TableKind best = TableKind.All.MaxBy(k => Quality(headers, k.Type))!;
        double wanted = Quality(headers, best.Type);
        return wanted > Quality(headers, Csv) && wanted > Quality(headers, Json) ? best : null;
    }

    private static AnswerFormat Accepted(HttpContext context)
    {
        RequestHeaders headers = context.Request.GetTypedHeaders();
        return Quality(headers, Csv) > Quality(headers, Json) ? AnswerFormat.Csv : AnswerFormat.Json;
    }

    private static double Quality(RequestHeaders headers, string type) =>
        headers
            .Accept.Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
