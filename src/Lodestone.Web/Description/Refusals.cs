namespace Lodestone.Web;

/// <summary>Describes the errors of a route.</summary>
internal static class Refusals
{
    /// <summary>Names a route that is asked for one thing: it may be asked wrongly, or the thing is not there.</summary>
    public static RouteHandlerBuilder Known(this RouteHandlerBuilder route, string name, string summary) =>
        route
            .WithName(name)
            .WithSummary(summary)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    /// <summary>The route takes a body that work is made of: it may be faulty, too large, or the queue is full.</summary>
    public static RouteHandlerBuilder RefusesWork(this RouteHandlerBuilder route) =>
        route.Refuses(
            StatusCodes.Status400BadRequest,
            StatusCodes.Status404NotFound,
            StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType,
            StatusCodes.Status422UnprocessableEntity,
            StatusCodes.Status429TooManyRequests
        );

    /// <summary>The route may answer with these statuses and a problem.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (int status in statuses)
        {
            route.Produces<ProblemBody>(status, ProblemJson.ContentType);
        }

        return route;
    }
}
