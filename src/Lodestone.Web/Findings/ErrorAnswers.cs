using System.Text.Json;
using Lodestone.Atlas;

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
                await ProblemJson.Write(
                    context,
                    context.Response.StatusCode,
                    [Bare(context, context.Response.StatusCode)],
                    null
                );
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            (int status, IReadOnlyList<Finding> findings, int? retry) = Of(e);
            context.Response.Clear();
            SecurityHeaders.Add(context);
            await ProblemJson.Write(context, status, findings, retry);
        }
    }

    private (int Status, IReadOnlyList<Finding> Findings, int? RetryAfter) Of(Exception e)
    {
        switch (e)
        {
            case Refusal refusal:
                return (refusal.Status, refusal.Findings, refusal.RetryAfter);
            case BadHttpRequestException bad:
                return (bad.StatusCode, [Unreadable(bad)], null);
        }

        settings.Log?.WriteLine($"error: {e}");
        return (
            StatusCodes.Status500InternalServerError,
            [Error("this is a fault of Lodestone", "the server's log says more; please report it with the request")],
            null
        );
    }

    private Finding Unreadable(BadHttpRequestException bad) =>
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
                """send {"scenario": "name or YAML text", "draws": 1, "seed": 0, "set": ["key=value"]}"""
            ),
            _ => Error(bad.Message, "see /openapi/v1.json"),
        };

    private Finding Bare(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => Error(
                "there is nothing at this address",
                "see / for the addresses there are"
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
