using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lodestone.Web;

/// <summary>Turns whatever a request ends in into <c>application/problem+json</c>; says nothing of the machine.</summary>
internal sealed class ErrorAnswers(RequestDelegate next, WebSettings settings)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                int status = context.Response.StatusCode;
                await Write(context, status, [Bare(context, status)], null);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            (int status, IReadOnlyList<Finding> findings, int? retry) = Of(e, context.Request.Path);
            context.Response.Clear();
            SecurityHeaders.Add(context);
            await Write(context, status, findings, retry);
        }
    }

    /// <summary>People get a page, programs a document.</summary>
    private static async Task Write(HttpContext context, int status, IReadOnlyList<Finding> findings, int? retry)
    {
        if (!WantsPage(context.Request))
        {
            await ProblemJson.Write(context, status, findings, retry);
            return;
        }

        // The page that failed has used up the services of this request: the findings are drawn with fresh ones.
        IServiceProvider used = context.RequestServices;
        await using AsyncServiceScope fresh = used.CreateAsyncScope();
        context.RequestServices = fresh.ServiceProvider;
        try
        {
            await new RazorComponentResult<App>(new { Problem = findings, Status = status })
            {
                StatusCode = status,
            }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = used;
        }
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !Path.HasExtension(request.Path)
        && request
            .GetTypedHeaders()
            .Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private (int Status, IReadOnlyList<Finding> Findings, int? RetryAfter) Of(Exception e, PathString path)
    {
        switch (e)
        {
            case Refusal refusal:
                return (refusal.Status, refusal.Findings, refusal.RetryAfter);
            case BadHttpRequestException bad:
                return (bad.StatusCode, [Unreadable(bad, path)], null);
        }

        settings.Log?.WriteLine($"error: {e}");
        return (
            StatusCodes.Status500InternalServerError,
            [Error("this is a fault of Lodestone", "the server's log says more; please report it with the request")],
            null
        );
    }

    private Finding Unreadable(BadHttpRequestException bad, PathString path) =>
        bad switch
        {
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(),
            { InnerException: JsonException json } => new Finding(
                Severity.Error,
                "request",
                (int)Math.Min(int.MaxValue, (json.LineNumber ?? 0) + 1),
                (int)Math.Min(int.MaxValue, (json.BytePositionInLine ?? 0) + 1),
                json.Path?.TrimStart('$', '.') ?? "",
                $"the body is not the JSON that is expected: {json.Message.ReplaceLineEndings(" ")}",
                path.StartsWithSegments("/api/v1/plans", StringComparison.Ordinal)
                    ? """send {"kind": "reserve-plan", "plan": "australia"}; the options are in /openapi/v1.json"""
                    : """send {"scenario": "name or YAML text", "draws": 1, "seed": 0, "set": ["key=value"]}"""
            ),
            _ => Error(bad.Message, "see /openapi/v1.json"),
        };

    private Finding Bare(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => Error(
                "there is nothing at this address",
                "see /openapi/v1.json for the addresses of the API"
            ),
            StatusCodes.Status405MethodNotAllowed => Error(
                $"{context.Request.Method} is not possible here",
                $"possible: {context.Response.Headers.Allow}"
            ),
            StatusCodes.Status413PayloadTooLarge => TooLarge(),
            StatusCodes.Status415UnsupportedMediaType => Error(
                "the body has to be JSON",
                "send it with Content-Type: application/json"
            ),
            StatusCodes.Status400BadRequest => Error(
                "the request was refused",
                "the Host has to be one that this server listens on"
            ),
            _ => Error("the request was refused", ""),
        };

    private Finding TooLarge() =>
        Error(
            $"the request is larger than {settings.MostBytes} bytes",
            "send a shorter scenario, or put its file into the scenarios folder and send its name"
        );

    private static Finding Error(string problem, string remedy) => new(Severity.Error, "", 0, 0, "", problem, remedy);
}
