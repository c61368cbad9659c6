using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The scenario page's address with another ending: the outcome, byte for byte that of <c>lodestone run --output</c>.</summary>
/// <remarks>
/// One draw is played on the spot. Draws of an ensemble are read from the shelf: a request to read never begins work that
/// takes minutes, so that a page of somebody else cannot make this machine work.
/// </remarks>
internal static class ScenarioPageEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application
                .MapGet($"{ScenarioQuery.Path}/{{name}}.{ending}", Answer)
                .RequireRateLimiting(RateLimits.Large)
                .ExcludeFromDescription();
            application
                .MapGet($"{ScenarioQuery.Path}.{ending}", Answer)
                .RequireRateLimiting(RateLimits.Large)
                .ExcludeFromDescription();
        }
    }

    private static async Task<Rendered> Answer(
        HttpContext context,
        ScenarioService service,
        RunPlanner planner,
        RunResults results,
        RunShelf shelf
    )
    {
        var query = ScenarioQuery.Of(
            PageQuery.Of(context.Request.Path + context.Request.QueryString),
            context.GetRouteValue("name") as string
        );
        if (query.IsOpen)
        {
            throw Refusal.BadRequest(
                "no scenario is named",
                "write /scenario/NAME.csv, or /scenario.csv?template=ban; /api/v1/scenarios has the names",
                "template"
            );
        }

        AnswerFormat format = FormatChoice.Of(context);
        int draws = query.Draws ?? planner.Read(query.Ask()).Uncertainty?.Draws ?? 1;
        if (draws > 1)
        {
            RunPlan plan = await service.Plan(query, draws, context.RequestAborted);
            return results.Of(Stored(shelf, plan), format);
        }

        (Run run, World world) = await service.Run(query, context.RequestAborted);
        string tag = $"{run.Identity.Hash}-{EngineVersion.Current}-page";
        return new Rendered(format, tag, Writer(run, world, format)) { IsLarge = true };
    }

    private static Action<Stream> Writer(Run run, World world, AnswerFormat format)
    {
        if (format == AnswerFormat.Csv)
        {
            return stream => OutcomeCsv.Write(run.Outcome, stream);
        }

        var answer = Exchange.Answer.Of(run.Outcome, world, Exchange.Answer.BadgeOf(run.Record));
        return stream => OutcomeJson.Write(run, answer, stream);
    }

    private static StoredRun Stored(RunShelf shelf, RunPlan plan) =>
        shelf.Read(plan.Id)
        ?? throw new Refusal(
            StatusCodes.Status409Conflict,
            $"the {Figure.Count(plan.Draws)} draws of {plan.Scenario.Name} with seed {Figure.Whole(plan.Seed)} have not been played",
            "press Play on the page, POST the scenario to /api/v1/runs, or add draws=1 for the central path"
        );
}
