using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Policies added to a scenario, as assignments of <c>lodestone run --set</c>.</summary>
internal static class ScenarioChanges
{
    private const int Digits = 6;

    /// <summary>One assignment a policy, behind those that the scenario has.</summary>
    public static IReadOnlyList<string> Of(Scenario scenario, World world, IEnumerable<ScenarioItem> policies)
    {
        int held = Lines(scenario.Policies);
        return
        [
            .. policies.Select(
                (policy, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"policies[{held + i}]={ItemYaml.Of(policy, world, scenario.Horizon)}"
                    )
            ),
        ];
    }

    /// <summary>To six significant digits, so that an address stays short.</summary>
    public static double Rounded(double tonnes) =>
        double.Parse(tonnes.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>One line of a scenario may fund several projects; it is one policy.</summary>
    private static int Lines(IReadOnlyList<ScenarioItem> policies)
    {
        int lines = 0;
        ScenarioItem? last = null;
        foreach (ScenarioItem policy in policies)
        {
            bool same = policy is FundedProject && last is FundedProject && last.Line == policy.Line && policy.Line > 1;
            lines += same ? 0 : 1;
            last = policy;
        }

        return lines;
    }
}
