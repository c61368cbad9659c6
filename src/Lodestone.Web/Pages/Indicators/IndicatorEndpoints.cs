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

    private static Rendered Answer(HttpContext context, AtlasLibrary library, IndicatorService indicators)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        var asked = IndicatorsQuery.Of(query, library.World);
        IndicatorReport report = asked.Answer(indicators);
        string tag = indicators.Tag(asked.Method);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(AnswerFormat.Csv, tag, stream => stream.Write(Encoding.UTF8.GetBytes(report.Rows.Csv())))
            : new Rendered(AnswerFormat.Json, tag, report.WriteJson);
    }
}
