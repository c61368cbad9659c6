using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>How many steps a plan is told in, before it is begun.</summary>
internal static class ReserveSteps
{
    /// <summary>Without a reserve, the plan while buying and complete on two sets of draws, three naive plans in the same two states.</summary>
    private const int Tries = 1 + 4 + 6;

    /// <summary>Ensembles that are measured and tried; a plan that holds nothing needs fewer.</summary>
    public static int Of(ReserveQuestion question)
    {
        ReserveRequest request = question.Request;
        int pools = ReserveSite.Of(request).Select(site => site.Pool).Distinct(StringComparer.Ordinal).Count();
        int byUse = pools > 1 ? 2 : 0;
        return request.Disruptions.Sum(d =>
            1
            + (request.Items.Count(i => question.Stage.Touches(d.Scenario, i.Good)) * request.Months.Count * pools)
            + Tries
            + byUse
        );
    }
}
