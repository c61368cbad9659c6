using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>N-1 good by good, in both readings.</summary>
public static class WithoutLargestReport
{
    /// <summary>Part of a need below which what is left is the rounding of a balance.</summary>
    private const double Nothing = 1e-9;

    /// <summary>The ratios of the goods.</summary>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods)
    {
        var names = new WorldNames(world);
        SupplyWithoutLargest[] found =
        [
            .. goods.Select(g => SupplyWithoutLargest.Of(new GoodFlows(world, g))).OfType<SupplyWithoutLargest>(),
        ];
        var table = new IndicatorTable(
            "rows",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("largest", "", OnScreen: false),
                new("largest_name", "largest supplier"),
                new("supply_t", "S, t", Figure.Short),
                new("largest_supply_t", "S c, t", Figure.Short),
                new("demand_t", "D, t", Figure.Short),
                new("largest_demand_t", "D c, t", Figure.Short),
                new("n_1_demand_stays", "N-1, all demand stays", Two),
                new("n_1_demand_goes", "N-1, its demand goes", Two),
            ],
            [
                .. found.Select(n =>
                    (IReadOnlyList<object?>)
                        [
                            n.Good,
                            names.GoodHeading(n.Good),
                            n.Largest,
                            names.Heading(n.Largest),
                            n.Supply,
                            n.LargestSupply,
                            n.Demand,
                            n.LargestDemand,
                            n.DemandStays,
                            n.DemandGoes,
                        ]
                ),
            ]
        );
        return new IndicatorReport(
            "n-1",
            $"Supply without the largest supplier, base year {world.BaseYear}",
            AtlasData.Of(world),
            [.. Summary(names, found)],
            [("By good", table)],
            table,
            [
                "All demand stays: (S − S c) / D. Its demand goes with it: (S − S c) / (D − D c). Below 1 the others are short. Base-year output and use; no idle capacity, stocks or price response.",
            ]
        );
    }

    private static IEnumerable<string> Summary(WorldNames names, SupplyWithoutLargest[] found)
    {
        SupplyWithoutLargest[] elsewhere = [.. found.Where(n => n.DemandGoes is not null)];
        if (elsewhere.Length == 0)
        {
            yield return "No good is made and used elsewhere.";
            yield break;
        }

        yield return $"Without its largest supplier, {elsewhere.Count(n => n.DemandGoes < 1)} of {found.Length} goods do not cover the need of the others.";
        string[] alone = [.. elsewhere.Where(n => !(n.DemandGoes > Nothing)).Select(n => names.Good(n.Good))];
        if (alone.Length > 0)
        {
            yield return $"{(alone.Length == 1 ? "One of them is" : $"{alone.Length} of them are")} made by the largest alone: {CutReport.Named(alone)}.";
        }

        SupplyWithoutLargest? worst = elsewhere.Where(n => n.DemandGoes > Nothing).MinBy(n => n.DemandGoes);
        if (worst is not null)
        {
            yield return $"{(alone.Length > 0 ? "Of the rest the worst" : "The worst")} is {names.Good(worst.Good)}: without {names.Place(worst.Largest)} {Figure.Percent(worst.DemandGoes!.Value)} of the others' need is left.";
        }
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
