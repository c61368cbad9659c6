using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The page of indicators with another ending: the file that the command line and the API write.</summary>
internal static class IndicatorEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapGet("/indicators.csv", Answer).ExcludeFromDescription();
        application.MapGet("/indicators.json", Answer).ExcludeFromDescription();
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        IndicatorReport report = IndicatorsQuery.Of(query, library.World).Answer(library);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(
                AnswerFormat.Csv,
                library.Tag,
                stream => stream.Write(Encoding.UTF8.GetBytes(report.Rows.Csv()))
            )
            : new Rendered(AnswerFormat.Json, library.Tag, report.WriteJson);
    }
}
