using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>Addresses of the scenario page for points of a plan.</summary>
internal static class PlanLinks
{
    /// <summary>A line of a request that servers take as a rule; longer addresses are not made.</summary>
    private const int Longest = 7_000;

    /// <summary>The address; null when it would be too long.</summary>
    public static string? Of(PlanScenario point)
    {
        string address = new ScenarioQuery(point.Scenario, null, point.Changes, null, null, null, null, null).Address();
        return address.Length <= Longest ? address : null;
    }
}
