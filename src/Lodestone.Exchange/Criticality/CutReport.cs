using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Loss when a supplier's net exports are cut, good by good.</summary>
public static class CutReport
{
    private const int Most = 4;

    /// <summary>The losses of the goods.</summary>
    /// <param name="world">The world.</param>
    /// <param name="goods">Ids of the goods.</param>
    /// <param name="supplier">Id of the supplier; null = the largest net exporter of each good.</param>
    /// <param name="place">Id of the only place whose loss is shown; null = all.</param>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods, string? supplier, string? place)
    {
        var names = new WorldNames(world);
        CutLoss[] found = [.. goods.Select(g => CutLoss.Of(world, new GoodFlows(world, g), supplier))];
        var table = new IndicatorTable(
            "rows",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("supplier", "", OnScreen: false),
                new("supplier_name", "cut off"),
                new("supply_outside_t", "S0, t", Figure.Short),
                new("net_exports_t", "X, t", Figure.Short),
                new("excess_t", "idle, t", Figure.Short),
                new("demand_elasticity", "eD", Two),
                new("supply_elasticity", "eS", Two),
                new("price_multiple", "price, ×", v => double.IsFinite(v) ? Figure.MultipleNumber(v) : "∞"),
                new("quantity_lost_share", "lost,\u00a0%", Figure.PercentNumber),
                new("choke_multiple", "", Figure.MultipleNumber, OnScreen: false),
                new("loss_usd", "value added lost, USD m", v => Figure.Short(v / 1e6)),
                new("final_use_without_account", "not valued,\u00a0%", Figure.PercentNumber),
                new("missing", "", OnScreen: false),
            ],
            [
                .. found
                    .Where(c => c.Market is not null)
                    .OrderByDescending(c => Loss(c, place) ?? -1)
                    .Select(c => Row(names, c, place)),
            ]
        );
        List<string> summary =
        [
            Lead(names, found, place),
            .. PriceCaution.Of(names, found),
            .. NotComputed(found.Where(c => c.Market is null).Select(c => (c.Missing, names.Good(c.Good)))),
        ];
        return new IndicatorReport(
            "usgs",
            $"Loss when net exports are cut for a year, base year {world.BaseYear}",
            AtlasData.Of(world),
            summary,
            [("By good, the dearest first", table)],
            table,
            [
                "D0 p^eD = min(S0 p^eS, S0 + idle) outside the supplier; D0 = S0 + X. Elasticities are the atlas's, weighted by tonnes. A restatement of the first step of USGS Open-File Report 2025-1047; an input-output step and chances of our own are in lodestone criticality --method disruption. Loss = tonnes lost × value added per tonne of sectors with an account: first-round, without stocks or other suppliers' rerouting. Demand of constant elasticity has no price at which it gives up, so that large multiples, and ∞ where nobody else makes the good, are the method's. For the dynamic answer use lodestone run.",
            ]
        );
    }

    /// <summary>A sentence a reason: how many goods are not computed for it, and the first of them.</summary>
    internal static IEnumerable<string> NotComputed(IEnumerable<(string Reason, string Good)> missing) =>
        missing
            .GroupBy(m => m.Reason, m => m.Good)
            .Select(reason =>
                $"{(reason.Count() == 1 ? "One good is" : $"{reason.Count()} goods are")} not computed, with {reason.Key}: {Named([.. reason])}."
            );

    /// <summary>The first names of a list, which may have commas in them, and how many there are more.</summary>
    internal static string Named(IReadOnlyList<string> goods) =>
        string.Join("; ", goods.Take(Most)) + (goods.Count > Most ? $"; and {goods.Count - Most} more" : "");

    /// <summary>The loss everywhere or at a place, USD a year; null where no use there has a value.</summary>
    private static double? Loss(CutLoss c, string? place) =>
        place is null
            ? c.Loss
            : c.LossByPlace.Where(p => p.Place == place).Select(p => (double?)p.Loss).FirstOrDefault();

    private static string Lead(WorldNames names, CutLoss[] found, string? place)
    {
        CutLoss? worst = found.Where(c => Loss(c, place) is not null).MaxBy(c => Loss(c, place));
        CutLoss? unvalued = found.Where(c => c.Market is not null).MaxBy(c => c.Market!.Lost);
        return worst is not null
                ? $"The dearest cut is {names.Good(worst.Good)} from {names.Place(worst.Supplier)}: the price outside rises to {Price(worst)} the base, {Figure.Percent(worst.Market!.Lost)} of the tonnes are lost, and with them {Figure.Dollars(Loss(worst, place)!.Value)} of value added a year{(place is null ? "" : $" in {names.Place(place)}")}."
            : unvalued is not null
                ? $"Of {names.Good(unvalued.Good)}, {Figure.Percent(unvalued.Market!.Lost)} of the tonnes are lost without {names.Place(unvalued.Supplier)}; what that costs is not known, because no sector with a value added per tonne uses it{(place is null ? "" : $" in {names.Place(place)}")}."
            : "No loss can be computed.";
    }

    private static string Price(CutLoss cut) =>
        double.IsFinite(cut.Market!.Price) ? Figure.Multiple(cut.Market.Price) : "∞ ×";

    private static IReadOnlyList<object?> Row(WorldNames names, CutLoss c, string? place) =>
        [
            c.Good,
            names.GoodHeading(c.Good),
            c.Supplier,
            names.Heading(c.Supplier),
            c.Market!.Supply,
            c.Market.NetExports,
            c.Market.Excess,
            c.Market.DemandElasticity,
            c.Market.SupplyElasticity,
            c.Market.Price,
            c.Market.Lost,
            c.GivenUpAbove,
            Loss(c, place),
            c.Unvalued,
            c.Missing,
        ];

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
