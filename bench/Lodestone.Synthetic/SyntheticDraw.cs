using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Synthetic;

/// <summary>One draw of the Monte-Carlo family on the synthetic chain, and the scenario it stands for.</summary>
/// <remarks>
/// Differences from the laboratory model that the family comes from: plants do not grow (there, capacity rises by 0.2 %
/// of the base a month, which no event says); private holders buy only what they have sold; government reserves reach
/// their full rate over 5 % of the base price rather than 20 %; a quota is a cap on the sum of its routes rather than the
/// capacity of a transfer with a steep cost; above 1.25 times its choke price every use is gone, also the one with the
/// highest choke at a place.
/// </remarks>
/// <param name="Id">Stream of the generator.</param>
/// <param name="Start">First month of the cut.</param>
/// <param name="Length">Months of the cut.</param>
/// <param name="Residual">Share of base exports still let through.</param>
/// <param name="Groups">Groups of goods cut: 1 magnets, 2 also the heavy chain and alloys, 3 everything.</param>
/// <param name="Plant">Plant that fails, by its row in <c>World.Capacities</c>.</param>
/// <param name="OutageStart">First of its four months.</param>
/// <param name="OutageLoss">Share of its capacity lost.</param>
/// <param name="Growth">Growth of magnet demand per year.</param>
public sealed record SyntheticDraw(
    int Id,
    int Start,
    int Length,
    double Residual,
    int Groups,
    int Plant,
    int OutageStart,
    double OutageLoss,
    double Growth
)
{
    /// <summary>Residual share up to which the cut is a ban.</summary>
    public const double BanBelow = 0.02;

    private const int Plants = 67,
        OutageMonths = 4;

    private static readonly string[] Heavy = ["dy-oxide", "tb-oxide", "dy-metal", "tb-metal", "alloy"];
    private static readonly string[] All = [.. ChainTables.Places.Select(place => place.Id)];

    /// <summary>Draws number <paramref name="id"/> of the family.</summary>
    public static SyntheticDraw Of(int id)
    {
        Philox random = new(12345, (uint)id);
        int start = 3 + (int)(random.Next() * 24);
        int length = 6 + (int)(random.Next() * 24);
        double residual = random.Next() < 0.3 ? 0 : random.Next();
        int groups = 1 + (int)(random.Next() * 3);
        int plant = (int)(random.Next() * Plants);
        int outage = (int)(random.Next() * 50);
        double loss = 0.9 * random.Next();
        double growth = 0.02 + (0.1 * random.Next());
        return new SyntheticDraw(id, start, length, residual, groups, plant, outage, loss, growth);
    }

    /// <summary>The same draw with its cut in the first month: a static problem.</summary>
    public SyntheticDraw AtOnce() => this with { Start = 0 };

    /// <summary>Goods whose exports are cut.</summary>
    public IReadOnlyList<string> Goods =>
        [
            .. ChainTables
                .Goods.Select(good => good.Id)
                .Where(good => good == "magnet" || (Heavy.Contains(good) ? Groups >= 2 : Groups >= 3)),
        ];

    /// <summary>The scenario over a number of months.</summary>
    /// <param name="world">The synthetic world.</param>
    /// <param name="periods">Months.</param>
    /// <param name="reserves">Whether five governments hold oxides for release above 1.5 times the base price.</param>
    public Scenario Scenario(World world, int periods, bool reserves = true)
    {
        List<ScenarioItem> events = [Cut()];
        Capacity plant = world.Capacities[Plant];
        events.Add(new Outage([plant.Process], [plant.Place], OutageLoss, new Window(OutageStart, OutageMonths), 0));
        string[] sectors = [.. ChainTables.Sectors.Select(sector => sector.Id)];
        for (int month = 1; month < periods; month++)
        {
            double change = Math.Pow(1 + Growth, month / SyntheticWorld.PerYear) - 1;
            events.Add(new DemandChange(["magnet"], All, sectors, change, new Window(month, 1), 0));
        }

        return new Scenario
        {
            Name = $"synthetic-{Id.ToString(CultureInfo.InvariantCulture)}",
            Title = "A draw on the synthetic chain",
            Horizon = new Horizon(Period.Parse("2026-01"), periods),
            Events = events,
            Policies = reserves ? [.. Reserves(world, periods)] : [],
        };
    }

    private ScenarioItem Cut()
    {
        Window when = new(Start, Length);
        return Residual <= BanBelow
            ? new Ban(Goods, [SyntheticWorld.Exporter], All, when, 0)
            : new Throttle(Goods, [SyntheticWorld.Exporter], All, [Residual], when, 0);
    }

    /// <summary>Six months of use each, released at half a month's use a month.</summary>
    private static IEnumerable<Reserve> Reserves(World world, int periods)
    {
        foreach (string place in ChainTables.ReserveHolders)
        {
            foreach ((string oxide, _, _, _) in ChainTables.Metals)
            {
                double used =
                    world.Trade.Where(t => t.Good == oxide && t.Importer == place).Sum(t => t.QuantityPerYear)
                    / SyntheticWorld.PerYear;
                if (used > 0)
                {
                    yield return new Reserve(
                        place,
                        oxide,
                        6 * used,
                        ReleaseRule.Price,
                        1.5,
                        0.5 * used,
                        new Window(0, periods),
                        0
                    );
                }
            }
        }
    }
}
