namespace Lodestone.Web;

/// <summary>Headers that keep browsers from doing with an answer what it is not meant for.</summary>
internal static class SecurityHeaders
{
    /// <summary>Of answers for programs: nothing is loaded, framed or run.</summary>
    public const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Of pages: files and connections of this server only. Scripts come from files, never from the page itself.</summary>
    /// <remarks>Styles may stand in the page: MudBlazor and the charts place things with them.</remarks>
    public const string PagePolicy = Loads + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Of pages that other sites show in a frame: as of pages, and nothing can be sent.</summary>
    public const string EmbedPolicy = Loads + "connect-src 'none'; form-action 'none'; frame-ancestors *";

    private const string Loads =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; base-uri 'self'; ";

    /// <summary>Lets a page load and run what the server itself serves, and an embedded one stand in frames of other sites.</summary>
    public static void Page(HttpContext context, bool isEmbedded)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isEmbedded ? EmbedPolicy : PagePolicy;
        if (isEmbedded)
        {
            headers.XFrameOptions = default;
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
    }

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
