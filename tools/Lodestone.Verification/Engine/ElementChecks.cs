using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Contained elements through the chain: what was there and what is won is used, lost, dumped or there at the end.</summary>
/// <remarks>Equations in <see cref="ElementBalance"/>; every element of the chains that a scenario touches.</remarks>
internal static class ElementChecks
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Scenarios =
    [
        "china-switches-off",
        "april-2025-controls",
        "lynas-malaysia-outage",
        "drc-cobalt-quota",
        "indonesia-nickel-ban",
        "gallium-germanium-ban",
        "antimony-ban",
        "tungsten-quota",
        "graphite-controls",
        "everything-from-china",
    ];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        yield return Recipes(shipped);
        foreach (string scenario in Scenarios)
        {
            World world = shipped.Touched(scenario);
            Outcome outcome = shipped.Outcome("data/atlas", scenario);
            ElementContent content = new(shipped.Root, world);
            (string Element, ElementBalance Balance)[] balances =
            [
                .. content.Elements.Select(element => (element, new ElementBalance(world, outcome, content, element))),
            ];
            string name = $"atlas, {scenario}";
            foreach ((string element, ElementBalance balance) in balances)
            {
                yield return Check.Relative(
                    name,
                    "used + lost + dumped + in stock at the end",
                    $"{element} in stock at the start and won over the horizon, t",
                    balance.Sources,
                    balance.Destinations,
                    Tolerance,
                    most: 4
                );
            }

            string elements = balances.Length == 1 ? balances[0].Element : $"any of {balances.Length} elements";
            yield return Worst(
                name,
                "levels of stocks before and after",
                $"{elements}, the world in any month, of what was there and is won",
                balances.Select(item => (item.Element, item.Balance.WorstMonth)),
                Tolerance
            );
            yield return Worst(
                name,
                "balance of the element",
                $"{elements}, any place and month, of what is won in it",
                balances.Select(item => (item.Element, item.Balance.WorstPlace)),
                Tolerance
            );
        }
    }

    private static Check Recipes(Shipped shipped)
    {
        ElementContent content = new(shipped.Root, shipped.Atlas);
        return Worst(
            "recipes of the atlas",
            "no process makes an element",
            $"most that a process adds of any of {content.Elements.Count} elements that it does not win, t per t",
            from element in content.Elements
            from process in shipped.Atlas.Processes
            where !content.Wins(process, element)
            select ($"{element} in {process.Id}", Math.Max(content.Gain(process, element), 0)),
            1e-6
        );
    }

    /// <summary>The largest of some measures against a bound; a failure names where it is.</summary>
    private static Check Worst(
        string name,
        string source,
        string quantity,
        IEnumerable<(string Where, double Measure)> measures,
        double bound
    )
    {
        (string where, double measure) = measures.MaxBy(item => item.Measure);
        Check check = Check.AtMost(name, source, quantity, measure, bound);
        return check with { Miss = $"{where}: {check.Miss}" };
    }
}
