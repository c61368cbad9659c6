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

    /// <summary>The edge list of a chain, as the command line writes it.</summary>
    public static Rendered File(ChainAnswer answer, AnswerFormat format, string tag) =>
        format == AnswerFormat.Csv
            ? new Rendered(format, tag, stream => stream.Write(Encoding.UTF8.GetBytes(ChainRows.Csv(answer))))
            : new Rendered(format, tag, stream => ChainRows.WriteJson(answer, stream));

    private static Rendered Answer(HttpContext context, AtlasLibrary library, ChainService chains)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        ChainAnswer answer = chains.Of(ChainQuery.Of(query, library.World).Good);
        return File(answer, FormatChoice.Of(context), library.Tag);
    }
}
