using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The comparison's address with another ending: the document of <c>lodestone compare --output json</c>, or a table.</summary>
/// <remarks>What is not stored yet is not played: a request to read never begins work that takes minutes.</remarks>
internal static class ComparePageEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application
                .MapGet($"{CompareQuery.Path}.{ending}", Answer)
                .RequireRateLimiting(RateLimits.Large)
                .ExcludeFromDescription();
        }
    }

    private static async Task<Rendered> Answer(HttpContext context, CompareService service, AtlasLibrary library)
    {
        var query = CompareQuery.Of(PageQuery.Of(context.Request.Path + context.Request.QueryString), library.World);
        if (query.IsOpen)
        {
            throw Refusal.BadRequest("two scenarios are needed", "write /compare.csv?a=baseline&b=NAME", "b");
        }

        ComparePlan plan = await service.Plan(query, context.RequestAborted);
        ComparedDraws compared =
            service.Answer(plan)
            ?? throw new Refusal(
                StatusCodes.Status409Conflict,
                "the draws of these scenarios have not all been played",
                "press Play on the page"
            );
        string tag = $"{library.Tag}-{string.Join('-', plan.Runs.Select(r => r.Id))}";
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? new Rendered(
                AnswerFormat.Csv,
                tag,
                stream => stream.Write(Encoding.UTF8.GetBytes(PairedCsv.Text(compared.Comparison)))
            )
            : new Rendered(AnswerFormat.Json, tag, stream => PairedJson.Write(compared.Comparison, stream));
    }
}
