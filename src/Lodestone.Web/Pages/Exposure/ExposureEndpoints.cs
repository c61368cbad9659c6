using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The exposure page with another ending: the files of the command line and the API.</summary>
internal static class ExposureEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapGet("/exposure.csv", Answer).ExcludeFromDescription();
        application.MapGet("/exposure.json", Answer).ExcludeFromDescription();
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library)
    {
        var query = ExposureQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library.World);
        bool csv = FormatChoice.Of(context) == AnswerFormat.Csv;
        if (query.IsPlace)
        {
            IndicatorReport report = query.Report(library.World);
            return csv ? Csv(library, report.Rows.Csv()) : Json(library, report.WriteJson);
        }

        ExposureAnswer answer = query.Answer(library.World);
        return csv ? Csv(library, EdgeList.Csv(answer)) : Json(library, stream => ExposureJson.Write(answer, stream));
    }

    private static Rendered Csv(AtlasLibrary library, string text) =>
        new(AnswerFormat.Csv, library.Tag, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static Rendered Json(AtlasLibrary library, Action<Stream> write) =>
        new(AnswerFormat.Json, library.Tag, write);
}
