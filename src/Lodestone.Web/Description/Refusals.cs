namespace Lodestone.Web;

/// <summary>Describes the errors of a route.</summary>
internal static class Refusals
{
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
