using System.Text;
using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>The page of minimum prices with another ending: the bytes of the command line, once it is weighed.</summary>
internal static class SupportEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application.MapGet($"{SupportQuery.Path}.{ending}", Answer).ExcludeFromDescription();
            application.MapGet($"{SupportQuery.Path}/case.{ending}", Case).ExcludeFromDescription();
        }
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library, PlanReader reader, PlanShelf shelf) =>
        PlanBytes.Of(
            context,
            SupportQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library).Ask(),
            reader,
            shelf
        );

    private static Rendered Case(HttpContext context, AtlasLibrary library)
    {
        IndicatorReport report = SupportPlanner.Case(
            library.Support
                ?? throw Refusal.NotFound(
                    "this server has no parameters of price support",
                    "put data/support beside the data package"
                )
        );
        string tag = $"{library.Tag}-{library.Support.Version}";
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(AnswerFormat.Csv, tag, stream => stream.Write(Encoding.UTF8.GetBytes(report.Rows.Csv())))
            : new Rendered(AnswerFormat.Json, tag, report.WriteJson);
    }
}
