using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Lodestone.Web;

/// <summary>Runs: asked for, watched, given up, read.</summary>
internal static class RunEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder runs = api.MapGroup("/runs").WithTags("runs");
        runs.MapPost("", Ask)
            .WithName("play")
            .WithSummary("Has a scenario played")
            .WithDescription(
                "The id is the hash of the inputs: the same request has the same run. 202 while it waits or is played, 200 when it is stored already; Location is where its state is."
            )
            .Produces<RunTicket>(StatusCodes.Status202Accepted)
            .Produces<RunTicket>(StatusCodes.Status200OK)
            .RefusesWork();
        runs.MapGet("", List)
            .WithName("runs")
            .WithSummary("All runs: at work, waiting, stored; the youngest first")
            .WithDescription("100 of them unless page and size say otherwise; X-Total-Count is their number.")
            .TakesPages()
            .Produces<IReadOnlyList<RunTicket>>()
            .Refuses(StatusCodes.Status400BadRequest);
        runs.MapGet("/{id}", State).Known("run", "State and progress of a run").Produces<RunTicket>();
        runs.MapGet("/{id}/events", Events)
            .Known("events", "Progress of a run as server-sent events")
            .WithDescription("Every event is named by the state and has the ticket as data; the last one is the end.")
            .Produces<RunTicket>(StatusCodes.Status200OK, "text/event-stream");
        runs.MapDelete("/{id}", Cancel)
            .Known("cancel", "Gives a run up")
            .WithDescription(
                "At once when it waits, after the period or block it is in when it is played. The draws that an ensemble has stored stay: asked for again it goes on from there."
            )
            .Produces<RunTicket>(StatusCodes.Status202Accepted)
            .Refuses(StatusCodes.Status409Conflict);
        Result(
            runs,
            AnswerFormat.Csv,
            "The outcome of a run as a table, with the columns of outcome.csv; .xlsx and .parquet are the same"
        );
        Result(runs, AnswerFormat.Json, "The answer of a run with every row, as lodestone run --output json");
        api.MapGet("/compare", Compare)
            .Known("compare", "Two runs of one draw side by side, a is the baseline")
            .RequireRateLimiting(RateLimits.Large)
            .WithTags("runs")
            .Produces<object>(StatusCodes.Status200OK, "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status409Conflict);
    }

    private static void Result(RouteGroupBuilder runs, AnswerFormat format, string summary)
    {
        string ending = format == AnswerFormat.Csv ? "csv" : "json";
        runs.MapGet(
                $"/{{id}}.{ending}",
                (string id, RunQueue queue, RunShelf shelf, RunResults results) =>
                    results.Of(Done(id, queue, shelf), format)
            )
            .Known($"run-{ending}", summary)
            .RequireRateLimiting(RateLimits.Large)
            .Produces<object>(StatusCodes.Status200OK, format == AnswerFormat.Csv ? "text/csv" : "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<JsonHttpResult<RunTicket>> Ask(
        [FromBody] RunAsk ask,
        RunPlanner planner,
        PlanningGate gate,
        RunQueue queue,
        HttpContext context
    )
    {
        RunPlan plan = await gate.Pass(() => planner.Plan(ask), context.RequestAborted);
        RunTicket ticket = queue.Submit(plan);
        return Located(context, ticket, ticket.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static Ok<IReadOnlyList<RunTicket>> List(RunList list, HttpContext context)
    {
        (IReadOnlyList<RunTicket> runs, int count, Paging paging) = list.Of(Paging.Of(context.Request.Query));
        foreach ((string name, string value) in paging.Headers(context.Request, count))
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(runs);
    }

    private static Ok<RunTicket> State(string id, RunQueue queue, RunShelf shelf, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Ticket(id, queue, shelf));
    }

    private static ServerSentEventsResult<RunTicket> Events(
        string id,
        RunQueue queue,
        RunShelf shelf,
        IHostApplicationLifetime lifetime,
        HttpContext context
    )
    {
        // First the job, then what is said of it: a job that ends in between is followed to its end.
        RunJob? job = queue.Find(id);
        RunTicket ticket = Ticket(id, queue, shelf);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(JobEvents.Of(ticket, job, lifetime.ApplicationStopping));
    }

    private static JsonHttpResult<RunTicket> Cancel(string id, RunQueue queue, RunShelf shelf, HttpContext context)
    {
        RunTicket ticket = Ticket(id, queue, shelf);
        if (ticket.HasEnded || queue.Find(id) is not { } job)
        {
            throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the run {id} has ended",
                "nothing is left to be given up; what is stored stays"
            );
        }

        queue.Cancel(job);
        return Located(context, job.Ticket, StatusCodes.Status202Accepted);
    }

    private static Rendered Compare(string a, string b, RunQueue queue, RunShelf shelf, RunResults results) =>
        results.Compare(Done(a, queue, shelf), Done(b, queue, shelf));

    /// <summary>What is said of a run: by the job while it is at work, then by the shelf, else by the job that ended.</summary>
    private static RunTicket Ticket(string id, RunQueue queue, RunShelf shelf)
    {
        _ = shelf.Folder(id);
        RunTicket? job = queue.Find(id)?.Ticket;
        return job is { HasEnded: false }
            ? job
            : shelf.Find(id)
                ?? job
                ?? throw Refusal.NotFound($"there is no run {id}", "POST /api/v1/runs has a scenario played");
    }

    /// <summary>A run that is stored and has a solution.</summary>
    private static StoredRun Done(string id, RunQueue queue, RunShelf shelf)
    {
        RunTicket ticket = Ticket(id, queue, shelf);
        return ticket.State switch
        {
            RunState.Done => shelf.Read(id)!,
            RunState.Failed => throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                ticket.Findings is [var first, ..] ? first.Problem : $"the run {id} failed",
                ticket.Findings is [var same, ..] ? same.Remedy : ""
            ),
            RunState.Cancelled => throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the run {id} was given up",
                "POST the same request to have it played"
            ),
            _ => throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the run {id} is not done: {ticket.Done} of {ticket.Total} {ticket.Unit}",
                $"{ticket.Events} says when"
            )
            {
                RetryAfter = 1,
            },
        };
    }

    private static JsonHttpResult<RunTicket> Located(HttpContext context, RunTicket ticket, int status)
    {
        context.Response.Headers.Location = ticket.Self;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(ticket, statusCode: status);
    }
}
