using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>What a complete cut of a supplier's net exports of one good costs the others: price, tonnes, value added.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Supplier">Id of the supplier.</param>
/// <param name="Market">The market outside the supplier; null when an input is missing.</param>
/// <param name="Missing">What is missing; empty when nothing.</param>
/// <param name="Loss">
/// Value added lost outside the supplier, USD per year: tonnes lost by each sector, in proportion, times its value added per
/// tonne; null when no sector that uses the good has an account (a value of 0 is one that is not counted).
/// </param>
/// <param name="Unvalued">Part of the final use outside the supplier whose sectors have no account, 0–1.</param>
/// <param name="LossByPlace">The loss by place, USD per year, largest first.</param>
public sealed record CutLoss(
    string Good,
    string Supplier,
    ExportCut? Market,
    string Missing,
    double? Loss,
    double Unvalued,
    IReadOnlyList<(string Place, double Loss)> LossByPlace
)
{
    /// <summary>Part of the use outside the supplier below which what others supply is the rounding of a balance.</summary>
    private const double Nothing = 1e-9;

    /// <summary>
    /// Multiple of the base price above which all of the final use outside the supplier is given up: the largest choke
    /// multiple of it. <see cref="ExportCut"/>, whose demand has constant elasticity, does not know it; 0 without a market.
    /// </summary>
    public double GivenUpAbove { get; init; }

    /// <summary>The loss from a cut.</summary>
    /// <param name="world">The world.</param>
    /// <param name="flows">Flows of the good.</param>
    /// <param name="supplier">Id of the supplier; null = the largest net exporter that decides for itself: not the rest of the world.</param>
    /// <param name="cut">Part of net exports that is cut, 0–1.</param>
    public static CutLoss Of(World world, GoodFlows flows, string? supplier, double cut = 1)
    {
        string who = supplier ?? Largest(world, flows);
        double net = flows.Exports(who) - flows.Imports(who);
        FinalDemand[] demands =
        [
            .. world.Demands.Where(d => d.Good == flows.Good && d.Place != who && d.QuantityPerYear > 0),
        ];
        double final = demands.Sum(d => d.QuantityPerYear);
        double used = flows.WorldUsed - flows.Used(who);
        string missing =
            net <= Nothing * flows.WorldMade
                ? supplier is null
                    ? "no net exporter that could be cut off"
                    : "no net exports of the supplier named"
                : final <= 0
                    ? "no final use outside it, so no demand elasticity"
                    : Constant(world, flows.Good, who)
                        ? "a supplier outside it at constant cost (elasticity inf)"
                        : "";
        if (missing.Length > 0)
        {
            return new CutLoss(flows.Good, who, null, missing, null, 0, []);
        }

        (double supplyElasticity, double excess) = Supply(world, flows.Good, who);
        var market = new ExportCut(
            used - net > Nothing * used ? used - net : 0,
            net,
            demands.Sum(d => d.QuantityPerYear * d.Elasticity) / final,
            supplyElasticity,
            excess,
            cut
        );
        Dictionary<string, double?> accounts = world.Sectors.ToDictionary(
            s => s.Sector,
            s => s.ValueAddedPerTonne,
            StringComparer.Ordinal
        );
        (string Place, double Loss)[] byPlace =
        [
            .. demands
                .Where(d => accounts.GetValueOrDefault(d.Sector) > 0)
                .GroupBy(d => d.Place, StringComparer.Ordinal)
                .Select(p => (p.Key, p.Sum(d => d.QuantityPerYear * market.Lost * accounts[d.Sector]!.Value)))
                .OrderByDescending(p => p.Item2),
        ];
        double valued = demands.Where(d => accounts.GetValueOrDefault(d.Sector) > 0).Sum(d => d.QuantityPerYear);
        return new CutLoss(
            flows.Good,
            who,
            market,
            "",
            byPlace.Length > 0 ? byPlace.Sum(p => p.Loss) : null,
            1 - (valued / final),
            byPlace
        )
        {
            GivenUpAbove = demands.Max(d => d.ChokeMultiple),
        };
    }

    private static string Largest(World world, GoodFlows flows)
    {
        HashSet<string> rest = [.. world.Places.Where(p => p.Kind == PlaceKind.Rest).Select(p => p.Id)];
        return flows.Places.Where(p => !rest.Contains(p)).MaxBy(p => flows.Exports(p) - flows.Imports(p))
            ?? flows.Places[0];
    }

    private static bool Constant(World world, string good, string outside) =>
        world.Capacities.Any(c =>
            c.Place != outside
            && double.IsPositiveInfinity(c.SupplyElasticity)
            && world.Processes.First(p => p.Id == c.Process).Outputs.Any(o => o.Good == good)
        );

    /// <summary>Elasticity (weighted by output) and idle capacity of the supply outside a place.</summary>
    private static (double Elasticity, double Excess) Supply(World world, string good, string outside)
    {
        Dictionary<string, double> made = world
            .Processes.SelectMany(p => p.Outputs.Where(o => o.Good == good).Select(o => (p.Id, o.Coefficient)))
            .ToDictionary(p => p.Id, p => p.Coefficient, StringComparer.Ordinal);
        double output = 0;
        double weighted = 0;
        double excess = 0;
        foreach (Capacity c in world.Capacities.Where(c => c.Place != outside && made.ContainsKey(c.Process)))
        {
            double tonnes = c.ActivityPerYear * made[c.Process];
            output += tonnes;
            weighted += tonnes * c.SupplyElasticity;
            excess += (c.CapacityPerYear - c.ActivityPerYear) * made[c.Process];
        }

        return (output > 0 ? weighted / output : 0, Math.Max(0, excess));
    }
}
