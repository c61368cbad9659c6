using System.Text;

namespace Lodestone.Web;

/// <summary>The page of GDP at risk with another ending: the bytes of <c>lodestone gdp --output</c>.</summary>
internal static class GdpEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application
                .MapGet($"{GdpQuery.Path}.{ending}", Answer)
                .RequireRateLimiting(RateLimits.Large)
                .ExcludeFromDescription();
        }
    }

    /// <summary>The file of an answer.</summary>
    public static Rendered File(GdpSight sight, AnswerFormat format) =>
        format == AnswerFormat.Csv
            ? new Rendered(format, sight.Tag, stream => stream.Write(Encoding.UTF8.GetBytes(sight.Report.Rows.Csv())))
            : new Rendered(AnswerFormat.Json, sight.Tag, sight.Report.WriteJson);

    private static async Task<Rendered> Answer(HttpContext context, AtlasLibrary library, GdpService service)
    {
        var query = GdpQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library.World);
        return File(await service.Of(query, context.RequestAborted), FormatChoice.Of(context));
    }
}
