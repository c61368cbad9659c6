using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Plans: asked for, watched, given up, read.</summary>
internal static class PlanEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder plans = api.MapGroup("/plans").WithTags("plans");
        plans
            .MapPost("", Ask)
            .WithName("plan")
            .WithSummary("Has a reserve planned, or a minimum price weighed")
            .WithDescription(
                "The id is the hash of the question and the data: the same request has the same plan. 202 while it waits or is made, 200 when it is stored already; Location is where its state is."
            )
            .Produces<PlanTicket>(StatusCodes.Status202Accepted)
            .Produces<PlanTicket>(StatusCodes.Status200OK)
            .RefusesWork();
        plans
            .MapGet("", List)
            .WithName("plans")
            .WithSummary("Plans that ship, and plans at work, waiting, stored")
            .Produces<PlanList>();
        plans.MapGet("/{id}", State).Known("plan-state", "State and progress of a plan").Produces<PlanTicket>();
        plans
            .MapGet("/{id}/events", Events)
            .Known("plan-events", "Progress of a plan as server-sent events")
            .WithDescription("Every event is named by the state and has the ticket as data; the last one is the end.")
            .Produces<PlanTicket>(StatusCodes.Status200OK, "text/event-stream");
        plans
            .MapDelete("/{id}", Cancel)
            .Known("plan-cancel", "Gives a plan up")
            .WithDescription("At once when it waits, else after the draws at work; what is played stays.")
            .Produces<PlanTicket>(StatusCodes.Status202Accepted)
            .Refuses(StatusCodes.Status409Conflict);
        Result(plans, AnswerFormat.Csv, "Every number of a plan, as --output csv of the command line");
        Result(plans, AnswerFormat.Json, "The answer of a plan, as --output json of the command line");
    }

    private static void Result(RouteGroupBuilder plans, AnswerFormat format, string summary)
    {
        string ending = format == AnswerFormat.Csv ? "csv" : "json";
        plans
            .MapGet(
                $"/{{id}}.{ending}",
                (string id, PlanQueue queue, PlanShelf shelf) => shelf.Bytes(queue.Done(id), format)
            )
            .Known($"plan-{ending}", summary)
            .Produces<object>(StatusCodes.Status200OK, format == AnswerFormat.Csv ? "text/csv" : "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<JsonHttpResult<PlanTicket>> Ask(
        [FromBody] PlanAsk ask,
        PlanReader reader,
        PlanningGate gate,
        PlanQueue queue,
        HttpContext context
    )
    {
        (PlanQuestion question, int steps) = await gate.Pass(() => reader.Read(ask), context.RequestAborted);
        PlanTicket ticket = queue.Submit(question, steps);
        return Located(context, ticket, ticket.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static Ok<PlanList> List(AtlasLibrary library, PlanQueue queue, PlanShelf shelf, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(PlanList.Of(library, queue, shelf));
    }

    private static Ok<PlanTicket> State(string id, PlanQueue queue, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(queue.Ticket(id));
    }

    private static ServerSentEventsResult<PlanTicket> Events(
        string id,
        PlanQueue queue,
        IHostApplicationLifetime lifetime,
        HttpContext context
    )
    {
        // First the job, then what is said of it: a job that ends in between is followed to its end.
        PlanJob? job = queue.Find(id);
        PlanTicket ticket = queue.Ticket(id);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(JobEvents.Of(ticket, job, lifetime.ApplicationStopping));
    }

    private static JsonHttpResult<PlanTicket> Cancel(string id, PlanQueue queue, HttpContext context)
    {
        PlanTicket ticket = queue.Ticket(id);
        if (ticket.HasEnded || queue.Find(id) is not { } job)
        {
            throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the plan {id} has ended",
                "nothing is left to be given up; what is stored stays"
            );
        }

        queue.Cancel(job);
        return Located(context, job.Ticket, StatusCodes.Status202Accepted);
    }

    private static JsonHttpResult<PlanTicket> Located(HttpContext context, PlanTicket ticket, int status)
    {
        context.Response.Headers.Location = ticket.Self;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(ticket, statusCode: status);
    }
}
