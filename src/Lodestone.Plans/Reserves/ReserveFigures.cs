using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What a good is to a reserve, from the atlas and the data on reserves.</summary>
internal static class ReserveFigures
{
    private const int MonthsPerYear = 12;

    /// <summary>A good that may be held: price, market depth, cost of holding.</summary>
    public static ReserveItem Item(
        World world,
        ReserveData data,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyList<string> members,
        string good
    )
    {
        HashSet<string> suppliers = [.. scenarios.SelectMany(Suppliers)];
        double free = world
            .Trade.Where(f => f.Good == good && f.Exporter != f.Importer && !suppliers.Contains(f.Importer))
            .Sum(f => f.QuantityPerYear);
        double life = data.Parameter("shelf_life", good);
        return new ReserveItem(
            good,
            world.Goods.First(g => g.Id == good).Price,
            data.Parameter("market_depth", good) * free * ReserveQuestion.MonthsPerQuarter / MonthsPerYear,
            Sites(world, good, members).Sum(site => site.Value * data.Parameter("storage_rate", good, site.Key)),
            data.Parameter("rotation_cost", good) / life,
            data.Parameter("loss_rate", good)
        )
        {
            Name = new WorldNames(world).Good(good),
            HoldingRates = members.ToDictionary(place => place, place => data.Parameter("storage_rate", good, place)),
            Offtake = new OfftakeTerms(
                data.Parameter("offtake_fee", good),
                data.Parameter("offtake_share", good) * free,
                data.Parameter("offtake_worth", good)
            ),
        };
    }

    /// <summary>Places that a scenario cuts off: no market to buy from.</summary>
    private static IEnumerable<string> Suppliers(Scenario scenario) =>
        scenario.Events.SelectMany(e =>
            e switch
            {
                Ban ban => ban.From,
                Throttle throttle => throttle.From,
                ExportQuota quota => quota.From,
                _ => [],
            }
        );

    /// <summary>Use of a good by places, t a year.</summary>
    public static double Use(World world, string good, IEnumerable<string> places)
    {
        var flows = new GoodFlows(world, good);
        return places.Sum(flows.Used);
    }

    /// <summary>Shares of members in what they use together.</summary>
    public static Dictionary<string, double> Sites(World world, string good, IReadOnlyList<string> members)
    {
        var flows = new GoodFlows(world, good);
        double all = members.Sum(flows.Used);
        return members.ToDictionary(m => m, m => all > 0 ? flows.Used(m) / all : 1.0 / members.Count);
    }
}
