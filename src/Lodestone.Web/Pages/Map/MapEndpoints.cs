using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The map's address with another ending: the number of every place.</summary>
internal static class MapEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapGet("/map.csv", Answer).ExcludeFromDescription();
        application.MapGet("/map.json", Answer).ExcludeFromDescription();
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        IndicatorReport report = MapQuery.Of(query, library.World).Answer(library.World);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(
                AnswerFormat.Csv,
                library.Tag,
                stream => stream.Write(Encoding.UTF8.GetBytes(report.Rows.Csv()))
            )
            : new Rendered(AnswerFormat.Json, library.Tag, report.WriteJson);
    }
}
