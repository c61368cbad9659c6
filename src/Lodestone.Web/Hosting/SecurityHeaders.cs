namespace Lodestone.Web;

/// <summary>Headers that keep browsers from doing with an answer what it is not meant for.</summary>
internal static class SecurityHeaders
{
    /// <summary>Of answers for programs: nothing is loaded, framed or run.</summary>
    public const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

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
