using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Plan;

public sealed class NaivePlansTests
{
    private static readonly ReserveProblem Problem = new()
    {
        Items = [new ReserveItem("a", 10, 1e6, 0, 0, 0), new ReserveItem("b", 100, 2, 0, 0, 0)],
        Samples = [],
        Budget = 1000,
        Periods = 4,
        BuyPeriods = 2,
        Discount = 0,
    };

    private static readonly Dictionary<string, double> Use = new() { ["a"] = 30, ["b"] = 7 };

    private static IReadOnlyDictionary<string, double> Plan(string name) =>
        NaivePlans.Of(Problem, Use).Single(p => p.Name == name).Tonnes;

    [Fact]
    public void Equal_money_for_every_good_as_far_as_the_market_goes()
    {
        Assert.Equal(50, Plan("equal split")["a"], 1e-9);
        Assert.Equal(4, Plan("equal split")["b"], 1e-9);
    }

    [Fact]
    public void Money_by_the_value_of_use()
    {
        Assert.Equal(30, Plan("value share")["a"], 1e-9);
        Assert.Equal(4, Plan("value share")["b"], 1e-9);
    }

    [Fact]
    public void The_same_days_of_use_of_every_good_spend_the_budget()
    {
        IReadOnlyDictionary<string, double> days = Plan("days of use");
        Assert.Equal(1000, NaivePlans.Cost(Problem, days), 1e-3);
        Assert.Equal(4, days["b"], 1e-9);
    }

    [Fact]
    public void Holding_is_part_of_the_cost()
    {
        ReserveItem item = new("a", 10, 1e6, 0.04, 0, 0);
        Assert.Equal(10 + (10 * 0.04 * 0.25 * 3.5), NaivePlans.UnitCost(Problem, item), 1e-9);
    }
}
