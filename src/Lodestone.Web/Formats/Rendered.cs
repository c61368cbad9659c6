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

    /// <summary>Name of the table of the data package that the rows are of; null for another table.</summary>
    public string? PackageTable { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        TableKind? file = format == AnswerFormat.Csv ? httpContext.Features.Get<TableKind>() : null;
        string form = file?.Ending ?? format.ToString().ToLowerInvariant();
        var etag = new EntityTagHeaderValue($"\"{tag}-{form}\"");
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

        response.ContentType = file?.Type ?? Type ?? (format == AnswerFormat.Csv ? CsvType : JsonType);
        if (file is not null)
        {
            await SendFile(httpContext, file);
            return;
        }

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

    /// <summary>The file is whole before its first byte is sent, so that a refusal can still be one.</summary>
    private async Task SendFile(HttpContext context, TableKind kind)
    {
        using var body = new MemoryStream();
        TableFiles.Write(context, kind, write, PackageTable, body);
        context.Response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void Send(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        using var buffer = new BufferedStream(context.Response.Body, 1 << 16);
        write(buffer);
    }
}
