using System.Text;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Exposure and criticality: what the atlas says without a run.</summary>
internal static class AnswerEndpoints
{
    private const int MostDepth = 20;
    private const double LeastLeast = 0.1;

    public static void Map(RouteGroupBuilder api)
    {
        InEveryFormat(
            api,
            "exposure",
            (Func<HttpContext, AtlasLibrary, string?, string?, string?, string?, string?, int?, double?, IResult>)
                Exposure,
            "Who depends on whom, and where along the chain",
            "Parameters as the options of lodestone exposure: one of good and product; place, on, trace, depth, and least in per cent."
        );
        InEveryFormat(
            api,
            "chain",
            (Func<HttpContext, AtlasLibrary, ChainService, string?, IResult>)Chain,
            "The way of a good from the mines to the sectors that use it, flow by flow",
            "good is followed, in tonnes of it at every stage."
        );
        InEveryFormat(
            api,
            "criticality",
            (Func<HttpContext, IndicatorService, string?, string?, string?, string?, string[]?, IResult>)Criticality,
            "Indicators of criticality with their parts",
            $"method is one of {string.Join(", ", IndicatorQuestion.Methods)}; place, good and on narrow it, material (repeated) with method eu. disruption loses at place, one with an input–output table."
        );
        InEveryFormat(
            api,
            "gdp",
            (Func<HttpContext, AtlasLibrary, GdpService, string?, string[]?, string?, Task<IResult>>)Gdp,
            "What missing materials cost in value added, by place and sector, by three methods",
            "scenario is a name; set (repeated) changes it as in POST /api/v1/runs; place is one with an input–output table, all of them without it. The central path is played on the spot.",
            played: true
        );
    }

    private static void InEveryFormat(
        RouteGroupBuilder api,
        string name,
        Delegate handler,
        string summary,
        string description,
        bool played = false
    )
    {
        RouteHandlerBuilder whole = api.MapGet($"/{name}", handler)
            .WithName(name)
            .WithTags("answers")
            .WithSummary(summary)
            .WithDescription($"{description} As .json, .csv, .xlsx, .parquet, or by Accept.")
            .Produces<object>(
                StatusCodes.Status200OK,
                "application/json",
                ["text/csv", .. TableKind.All.Select(k => k.Type)]
            )
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity);
        RouteHandlerBuilder json = api.MapGet($"/{name}.json", handler).ExcludeFromDescription();
        RouteHandlerBuilder csv = api.MapGet($"/{name}.csv", handler).ExcludeFromDescription();
        foreach (RouteHandlerBuilder route in played ? [whole, json, csv] : Array.Empty<RouteHandlerBuilder>())
        {
            route.RequireRateLimiting(RateLimits.Large);
        }
    }

    private static IResult Exposure(
        HttpContext context,
        AtlasLibrary library,
        string? place,
        string? on,
        string? good,
        string? product,
        string? trace,
        int? depth,
        double? least
    )
    {
        // The tree of an answer grows with its depth, the more so the smaller the suppliers that are shown.
        if (depth > MostDepth || least < LeastLeast)
        {
            throw Refusal.BadRequest(
                $"depth {depth ?? ExposureQuestion.UsualDepth} and least {least ?? (100 * ExposureQuestion.UsualLeast)} % make a very large tree",
                $"depth is at most {MostDepth} and least at least {LeastLeast} % here; lodestone exposure has no such limits"
            );
        }

        var question = new ExposureQuestion
        {
            Place = place,
            On = on,
            Good = good,
            Product = product,
            Trace = trace,
            Depth = depth ?? ExposureQuestion.UsualDepth,
            Least = least is { } percent ? percent / 100 : ExposureQuestion.UsualLeast,
        };
        ExposureAnswer answer = Asked.Of(() => question.Answer(library.World));
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? Text(library.Tag, EdgeList.Csv(answer))
            : new Rendered(AnswerFormat.Json, library.Tag, stream => ExposureJson.Write(answer, stream));
    }

    private static Rendered Chain(HttpContext context, AtlasLibrary library, ChainService chains, string? good)
    {
        string followed =
            Asked.Of(() => KnownName.Good(library.World, "good", good))
            ?? throw Refusal.BadRequest("chain of what?", "write good=dy-oxide; the table goods lists them", "good");
        return ChainEndpoints.File(chains.Of(followed), FormatChoice.Of(context), library.Tag);
    }

    private static IResult Criticality(
        HttpContext context,
        IndicatorService indicators,
        string? method,
        string? place,
        string? good,
        string? on,
        string[]? material
    )
    {
        string name = method ?? IndicatorQuestion.Methods[0];
        if (!IndicatorQuestion.Methods.Contains(name))
        {
            string known = string.Join(", ", IndicatorQuestion.Methods);
            throw Refusal.BadRequest(
                $"method: there is no method '{SafeName.Shown(name)}'",
                NearWord.Hint(SafeName.Shown(name), IndicatorQuestion.Methods, $"methods: {known}"),
                "method"
            );
        }

        IndicatorReport report = indicators.Of(name, place, good, on, material ?? []);
        string tag = indicators.Tag(name);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? Text(tag, report.Rows.Csv())
            : new Rendered(AnswerFormat.Json, tag, report.WriteJson);
    }

    private static async Task<IResult> Gdp(
        HttpContext context,
        AtlasLibrary library,
        GdpService service,
        string? scenario,
        string[]? set,
        string? place
    )
    {
        var query = GdpQuery.Of(library.World, scenario, set ?? [], place);
        return GdpEndpoints.File(await service.Of(query, context.RequestAborted), FormatChoice.Of(context));
    }

    private static Rendered Text(string tag, string text) =>
        new(AnswerFormat.Csv, tag, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
