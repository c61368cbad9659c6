using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lodestone.Web;

/// <summary><c>POST /api/v1/compare</c>: has scenarios played with the same draws, as <c>lodestone compare --draws</c> does.</summary>
internal static class CompareApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/compare", Ask)
            .WithName("compare-draws")
            .WithTags("runs")
            .WithSummary("Has two to four scenarios played with the same draws")
            .WithDescription(
                "Each of them becomes a run with an id of its own; the same request has the same runs. 202 while one waits or is played, 200 when all are stored; Location is where the comparison is read."
            )
            .Produces<CompareTicket>(StatusCodes.Status202Accepted)
            .Produces<CompareTicket>(StatusCodes.Status200OK)
            .RefusesWork();

    private static async Task<JsonHttpResult<CompareTicket>> Ask(
        CompareAsk ask,
        CompareService service,
        AtlasLibrary library,
        RunQueue queue,
        HttpContext context
    )
    {
        CompareQuery query = Read(ask, library);
        ComparePlan plan = await service.Plan(query, context.RequestAborted);
        RunTicket[] runs = [.. plan.Runs.Select(queue.Submit)];
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = query.Address(".json");
        return TypedResults.Json(
            new CompareTicket { Runs = runs, Results = [query.Address(".csv"), query.Address(".json")] },
            statusCode: runs.All(r => r.State == RunState.Done)
                ? StatusCodes.Status200OK
                : StatusCodes.Status202Accepted
        );
    }

    /// <summary>The comparison as its page has it, so that page, file and program ask for the same runs.</summary>
    private static CompareQuery Read(CompareAsk ask, AtlasLibrary library)
    {
        if (ask.Scenarios.Count < 2 || ask.Scenarios.Count > CompareQuery.Letters.Count)
        {
            throw Refusal.BadRequest(
                $"scenarios has {ask.Scenarios.Count.ToString(CultureInfo.InvariantCulture)} entries",
                $"name two to {CompareQuery.Letters.Count.ToString(CultureInfo.InvariantCulture)} scenarios, the baseline first",
                "scenarios"
            );
        }

        if (ask.Scenarios.Any(string.IsNullOrWhiteSpace))
        {
            throw Refusal.BadRequest(
                "one of the scenarios has no name",
                "write the name of a scenario, or the address of its page from /scenario on",
                "scenarios"
            );
        }

        string address = PageQuery.Address(
            CompareQuery.Path,
            [
                .. ask.Scenarios.Select((text, i) => (CompareQuery.Letters[i], (string?)text)),
                ("draws", ask.Draws?.ToString(CultureInfo.InvariantCulture)),
                ("seed", ask.Seed?.ToString(CultureInfo.InvariantCulture)),
            ]
        );
        return CompareQuery.Of(PageQuery.Of(address), library.World);
    }
}
