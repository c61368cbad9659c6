using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The chain page's address with another ending: its edge list.</summary>
internal static class ChainEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapGet("/chain.csv", Answer).ExcludeFromDescription();
        application.MapGet("/chain.json", Answer).ExcludeFromDescription();
    }

    private static Rendered Answer(HttpContext context, AtlasLibrary library, ChainService chains)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        ChainAnswer answer = chains.Of(ChainQuery.Of(query, library.World).Good);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(
                AnswerFormat.Csv,
                library.Tag,
                stream => stream.Write(Encoding.UTF8.GetBytes(ChainRows.Csv(answer)))
            )
            : new Rendered(AnswerFormat.Json, library.Tag, stream => ChainRows.WriteJson(answer, stream));
    }
}
