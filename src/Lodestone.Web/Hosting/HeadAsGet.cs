namespace Lodestone.Web;

/// <summary>HEAD is GET without a body (RFC 9110, 9.3.2), at every address that can be read.</summary>
internal static class HeadAsGet
{
    /// <summary>Answers a HEAD request as the GET it stands for.</summary>
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        Stream body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
