using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Size;

public sealed class StockProgrammeTests
{
    private static StockRule Rule(double chance = 0.1, double worth = 1000, double months = 6) =>
        new(100, 0.03, 0.04, chance, months, 0, 1, 1e6, [(10, worth), (10, worth / 4)], 80 * months);

    [Fact]
    public void Without_a_chance_nothing_is_held() => Assert.Equal(0, StockProgramme.Solve(Rule(chance: 0)).Target);

    [Fact]
    public void What_is_worth_less_than_its_price_is_not_held() =>
        Assert.Equal(0, StockProgramme.Solve(Rule(worth: 50)).Target);

    [Fact]
    public void More_is_held_where_cuts_are_likelier_longer_or_dearer()
    {
        double target = StockProgramme.Solve(Rule()).Target;
        Assert.True(target > 0);
        Assert.True(StockProgramme.Solve(Rule(chance: 0.3)).Target >= target);
        Assert.True(StockProgramme.Solve(Rule(months: 12)).Target > target);
        Assert.True(StockProgramme.Solve(Rule(worth: 4000)).Target > target);
    }

    /// <summary>
    /// A cut of one month, one tier: hold the month's need when the chance of use pays. Held for ever in calm with chance p a month, a
    /// tonne is worth β p W / (1 − β (1 − p)) less holding h P / (1 − β (1 − p)); the target is all of the need or nothing.
    /// </summary>
    [Theory]
    [InlineData(1000, true)]
    [InlineData(140, true)]
    [InlineData(110, false)]
    public void A_single_month_of_need_is_held_where_its_worth_meets_its_cost(double worth, bool held)
    {
        double p = 1 - Math.Pow(0.7, 1.0 / 12);
        double beta = Math.Pow(1.04, -1.0 / 12);
        double calm = 1 - (beta * (1 - p));
        double value = beta * ((p * worth) - (100 * 0.03 / 12)) / calm;
        Assert.Equal(held, value > 100);
        StockPolicy policy = StockProgramme.Solve(new StockRule(100, 0.03, 0.04, 0.3, 1, 0, 1, 1e6, [(10, worth)], 40));
        Assert.Equal(held ? 10 : 0, policy.Target, 0.5);
    }

    /// <summary>The grid ends where what was measured ends; a target there is a least one, and one below it does not move with the end.</summary>
    [Fact]
    public void A_target_at_the_end_is_told_from_one_before_it()
    {
        StockPolicy free = StockProgramme.Solve(Rule());
        Assert.False(free.AtEnd);
        StockPolicy less = StockProgramme.Solve(Rule() with { Most = free.Target / 2 });
        Assert.True(less.AtEnd);
        Assert.Equal(free.Target / 2, less.Target, 1e-9);
        Assert.Equal(free.Target, StockProgramme.Solve(Rule() with { Most = 1920 }).Target, 4.0);
    }

    [Fact]
    public void The_best_use_is_served_first()
    {
        StockPolicy policy = StockProgramme.Solve(Rule(months: 12));
        Assert.NotNull(policy.Release[0]);
        Assert.True(policy.Release[1] is null || policy.Release[1] > policy.Release[0]);
        Assert.InRange(policy.Residual, 0, 1e-9);
    }

    [Fact]
    public void A_partial_cut_needs_less()
    {
        StockRule rule = Rule() with { PartialShare = 1, PartialDepth = 0.5 };
        Assert.True(StockProgramme.Solve(rule).Target < StockProgramme.Solve(Rule()).Target);
    }

    [Fact]
    public void Numbers_out_of_range_are_named() =>
        Assert.Contains(
            "a cut lasts 0 months",
            Assert.Throws<ArgumentException>(() => StockProgramme.Solve(Rule(months: 0))).Message,
            StringComparison.Ordinal
        );
}
