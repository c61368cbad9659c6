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
    public static Rendered File(ChainAnswer answer, AnswerFormat format, string tag, ChainChange? change = null) =>
        format == AnswerFormat.Csv
            ? new Rendered(format, tag, stream => stream.Write(Encoding.UTF8.GetBytes(ChainRows.Csv(answer, change))))
            : new Rendered(format, tag, stream => ChainRows.WriteJson(answer, stream, change));

    private static async Task<Rendered> Answer(
        HttpContext context,
        AtlasLibrary library,
        ChainService chains,
        ChainChanges changes
    )
    {
        var query = ChainQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library.World);
        ChainAnswer answer = chains.Of(query.Good);
        if (query.Colour != "change" || changes.Scenario(answer, query.Against) is not { } scenario)
        {
            return File(answer, FormatChoice.Of(context), library.Tag);
        }

        ChainChange change = await changes.Of(answer, scenario, context.RequestAborted);
        string tag = ScenarioFiles.Tag(library, ScenarioFiles.Find(library, scenario));
        return File(answer, FormatChoice.Of(context), tag, change);
    }
}
