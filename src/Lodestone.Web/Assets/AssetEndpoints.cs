namespace Lodestone.Web;

/// <summary>Serves the files that browsers load. A file never changes under its name, so it is kept for good.</summary>
internal static class AssetEndpoints
{
    public static void Map(WebApplication application) =>
        application
            .MapGet(
                ClientAssets.Folder + "{name}",
                (HttpContext context, ClientAssets assets, string name) =>
                {
                    string accepted = context.Request.Headers.AcceptEncoding.ToString();
                    if (assets.Open(name, accepted) is not { } file)
                    {
                        throw Refusal.NotFound("there is nothing at this address", "load the page again");
                    }

                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    context.Response.Headers.Vary = "Accept-Encoding";
                    if (file.Encoding is { } encoding)
                    {
                        context.Response.Headers.ContentEncoding = encoding;
                    }

                    return Results.Stream(file.Body, ClientAssets.Type(name));
                }
            )
            .ExcludeFromDescription()
            .DisableRateLimiting();
}
