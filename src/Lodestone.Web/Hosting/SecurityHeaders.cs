namespace Lodestone.Web;

/// <summary>Headers that keep browsers from doing with an answer what it is not meant for.</summary>
internal static class SecurityHeaders
{
    /// <summary>Of answers for programs: nothing is loaded, framed or run.</summary>
    public const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Of pages: files and connections of this server only. Scripts come from files, never from the page itself.</summary>
    /// <remarks>Styles may stand in the page: MudBlazor and the charts place things with them.</remarks>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Lets a page load and run what the server itself serves.</summary>
    public static void Page(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = PagePolicy;

    /// <summary>Adds the headers; a page that needs more than nothing sets its own policy afterwards.</summary>
    public static void Add(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ApiPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
