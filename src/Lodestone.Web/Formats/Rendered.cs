using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Lodestone.Web;

/// <summary>An answer with a tag: written when the client does not have it yet, 304 when it has.</summary>
/// <param name="format">Format of the body.</param>
/// <param name="tag">Says which inputs the body was made from; without quotation marks.</param>
/// <param name="write">Writes the body.</param>
internal sealed class Rendered(AnswerFormat format, string tag, Action<Stream> write) : IResult
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>Further headers, such as the links of a page.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>True for a body that is too large to be gathered before it is sent; its length is not announced.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Content type in place of that of the format.</summary>
    public string? Type { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        var etag = new EntityTagHeaderValue($"\"{tag}-{format.ToString().ToLowerInvariant()}\"");
        response.Headers.ETag = etag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept";
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (
            httpContext
                .Request.GetTypedHeaders()
                .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(etag, useStrongComparison: false))
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = Type ?? (format == AnswerFormat.Csv ? CsvType : JsonType);
        if (IsLarge)
        {
            Send(httpContext);
            return;
        }

        using var body = new MemoryStream();
        write(body);
        response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    private void Send(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        using var buffer = new BufferedStream(context.Response.Body, 1 << 16);
        write(buffer);
    }
}
