using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Briefs with another ending: their numbers, and the page as PDF.</summary>
internal static class BriefEndpoints
{
    private const string PdfType = "application/pdf";

    public static void Map(WebApplication application)
    {
        foreach (string path in (string[])[BriefQuery.PlacePath, BriefQuery.GoodPath])
        {
            application.MapGet($"{path}.csv", Answer).ExcludeFromDescription();
            application.MapGet($"{path}.json", Answer).ExcludeFromDescription();
            application.MapGet($"{path}.pdf", Pdf).ExcludeFromDescription();
        }
    }

    private static BriefQuery Query(HttpContext context, AtlasLibrary library) =>
        BriefQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library.World);

    private static Rendered Answer(HttpContext context, AtlasLibrary library, BriefService briefs)
    {
        Brief brief = briefs.Of(Query(context, library));
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(
                AnswerFormat.Csv,
                library.Tag,
                stream => stream.Write(Encoding.UTF8.GetBytes(BriefFile.Csv(brief)))
            )
            : new Rendered(AnswerFormat.Json, library.Tag, stream => BriefFile.WriteJson(brief, stream));
    }

    private static async Task<IResult> Pdf(
        HttpContext context,
        AtlasLibrary library,
        BriefService briefs,
        PdfPrinter printer
    )
    {
        BriefQuery query = Query(context, library);
        briefs.Of(query);
        byte[] pdf = await printer.Print(query.Address, context.RequestAborted);
        return Results.File(pdf, PdfType, $"lodestone-brief-{query.Id}.pdf");
    }
}
