using Lodestone.Optimization;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Plan;

public sealed class ReserveProgrammeTests
{
    private static ReserveItem Item(string good, double price, double depth = 1e9) => new(good, price, depth, 0, 0, 0);

    private static ReserveSample Sample(
        string name,
        double weight,
        double loss,
        params (string Good, double Tonnes, double Avoided)[] curves
    ) =>
        new(
            name,
            weight,
            3,
            loss,
            curves.ToDictionary(c => (c.Good, ReserveSite.Shared), c => ReleaseCurve.Through([c.Tonnes], [c.Avoided]))
        );

    private static ReserveProblem Problem(double budget, ReserveItem[] items, params ReserveSample[] samples) =>
        new()
        {
            Items = items,
            Samples = samples,
            Budget = budget,
            Periods = 4,
            BuyPeriods = 2,
            Discount = 0,
        };

    private static ReservePlan Solve(ReserveProblem problem) =>
        ReserveProgramme.Solve(problem, TestContext.Current.CancellationToken);

    /// <summary>A knapsack that can be cut: the good that avoids most per dollar first (Dantzig 1957).</summary>
    [Fact]
    public void The_good_that_avoids_most_per_dollar_is_bought_first()
    {
        ReservePlan plan = Solve(
            Problem(1e6, [Item("a", 100), Item("b", 1000)], Sample("cut", 0.5, 1e9, ("a", 4000, 4e8), ("b", 4000, 8e8)))
        );
        Assert.Equal(4000, plan.Stock["a"], 1e-6);
        Assert.Equal(600, plan.Stock["b"], 1e-6);
        Assert.Equal(0.5 * (4e8 + (600 * 2e5)), plan.ExpectedAvoided, 1);
        Assert.Equal(1e6, plan.Cost, 1e-3);
        Assert.Equal(0.5 * 2e5 / 1000, plan.MarginalAvoided, 0.01);
    }

    /// <summary>The newsvendor (Arrow, Harris and Marschak 1951): stock up to where the chance of need times its worth meets the price.</summary>
    [Fact]
    public void Stock_goes_up_to_the_quantile_of_need()
    {
        // Need is 1, 2, …, 10 t with equal chance, a tonne of need is worth 100, a budget of 6 t: all of it is used.
        ReserveSample[] needs =
        [
            .. Enumerable.Range(1, 10).Select(n => Sample($"need {n}", 0.1, 100 * n, ("a", n, 100 * n))),
        ];
        ReservePlan plan = Solve(Problem(6, [Item("a", 1)], needs));
        Assert.Equal(6, plan.Stock["a"], 1e-6);
        Assert.Equal(0.1 * 100 * (1 + 2 + 3 + 4 + 5 + (5 * 6)), plan.ExpectedAvoided, 1e-4);
    }

    [Fact]
    public void A_good_that_avoids_nothing_anywhere_is_not_bought()
    {
        ReservePlan plan = Solve(
            Problem(1e6, [Item("a", 100), Item("b", 100)], Sample("cut", 0.5, 1e6, ("b", 10, 1e6)))
        );
        Assert.Equal((0, 10), (Math.Round(plan.Stock["a"], 6), Math.Round(plan.Stock["b"], 6)));
    }

    [Fact]
    public void A_least_stock_is_held_though_it_avoids_nothing()
    {
        ReserveProblem problem = Problem(
            1e6,
            [Item("a", 100) with { LossRate = 0.2 }, Item("b", 100)],
            Sample("cut", 0.5, 1e6, ("b", 10, 1e6))
        );
        ReservePlan plan = Solve(problem with { LeastStock = [new HeldAt("a", ReserveSite.Shared, 50)] });
        Assert.Equal(50, plan.Stock["a"], 1e-6);
        Assert.Equal(10, plan.Stock["b"], 1e-6);
        Assert.Equal(0, Solve(problem).Stock["a"], 1e-6);
    }

    [Fact]
    public void A_least_stock_that_no_market_yields_and_no_budget_pays_is_explained()
    {
        ReserveProblem problem = Problem(
            1000,
            [Item("a", 100, depth: 30), Item("b", 100)],
            Sample("cut", 0.5, 1e6, ("a", 10, 1e6))
        );
        string Why(double a, double b) =>
            Assert
                .Throws<NoSolutionException>(() =>
                    Solve(
                        problem with
                        {
                            LeastStock =
                            [
                                new HeldAt("a", ReserveSite.Shared, a),
                                new HeldAt("b", ReserveSite.Shared, b),
                            ],
                        }
                    )
                )
                .Message;
        Assert.EndsWith(
            "the market yields 60 of 70 t of a; what can be had costs USD 0.005 million more than the budget of USD 0.001 million",
            Why(70, 0),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("market", Why(0, 25), StringComparison.Ordinal);
        Assert.Contains("costs USD 0.0015 million more", Why(0, 25), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_avoids_nothing_is_not_spent()
    {
        ReservePlan plan = Solve(Problem(1e6, [Item("a", 100)], Sample("cut", 0.5, 1e6, ("a", 10, 1e6))));
        Assert.Equal(10, plan.Stock["a"], 1e-6);
        Assert.Equal(1000, plan.Cost, 1e-3);
        Assert.Equal(0, plan.MarginalAvoided, 1e-6);
    }

    [Fact]
    public void A_thin_market_is_bought_over_time_and_what_comes_late_avoids_nothing()
    {
        ReserveProblem problem = Problem(
            1e9,
            [Item("a", 100, depth: 30)],
            new ReserveSample(
                "early",
                1,
                1,
                1e6,
                new Dictionary<(string, string), ReleaseCurve>
                {
                    [("a", ReserveSite.Shared)] = ReleaseCurve.Through([100], [1e6]),
                }
            )
        );
        ReservePlan plan = Solve(problem);
        Assert.Equal(30, Assert.Single(plan.Purchases).Tonnes, 1e-6);
        Assert.Equal(0, plan.Purchases[0].Period);
        Assert.Equal(3e5, plan.ExpectedAvoided, 1);
    }

    [Fact]
    public void Holding_rotation_and_loss_are_in_the_budget()
    {
        var item = new ReserveItem("a", 100, 1e9, 0.04, 0.02, 0.1);
        ReservePlan plan = Solve(Problem(1e5, [item], Sample("cut", 1, 1e9, ("a", 1e6, 1e9))) with { Discount = 0.05 });
        double bought = plan.Purchases.Sum(p => p.Tonnes);
        Assert.Equal(1e5, plan.Cost, 1e-2);
        Assert.True(plan.HoldingCost > 0);
        Assert.True(plan.Stock["a"] < bought);
    }

    /// <summary>Weight on the tail moves money from the frequent small loss to the rare large one.</summary>
    [Fact]
    public void A_cautious_plan_prepares_for_the_worst()
    {
        ReserveItem[] items = [Item("often", 1), Item("seldom", 1)];
        ReserveSample[] samples =
        [
            Sample("small", 0.9, 1000, ("often", 100, 1000)),
            Sample("large", 0.05, 5000, ("seldom", 100, 1500)),
        ];
        ReserveProblem problem = Problem(100, items, samples);
        ReservePlan mean = Solve(problem);
        ReservePlan cautious = Solve(problem with { TailWeight = 1 });
        Assert.Equal(100, mean.Stock["often"], 1e-6);
        Assert.Equal(100, cautious.Stock["seldom"], 1e-6);
        Assert.Equal(5000, mean.TailLoss, 1e-3);
        Assert.Equal(3500, cautious.TailLoss, 1e-3);
    }

    [Fact]
    public void Offtake_is_taken_where_it_is_cheaper_than_stock()
    {
        ReserveItem item = Item("a", 1000) with { Offtake = new OfftakeTerms(0.01, 50, 0.5) };
        ReservePlan plan = Solve(Problem(1e9, [item], Sample("cut", 1, 1e9, ("a", 80, 8e6))) with { Budget = 40_000 });
        Assert.True(plan.Offtake["a"] > 0);
        Assert.True(plan.Offtake["a"] <= 50);
    }

    [Fact]
    public void Goods_that_no_future_touches_are_not_bought()
    {
        ReservePlan plan = Solve(Problem(1e6, [Item("a", 1)], Sample("cut", 1, 100)));
        Assert.Empty(plan.Purchases);
        Assert.Equal(0, plan.Cost);
        Assert.Equal(100, plan.ExpectedLoss);
    }

    [Theory]
    [InlineData(-5, "the budget is -5 USD; it must be above 0")]
    public void Bad_numbers_are_named(double budget, string says) =>
        Assert.Contains(
            says,
            Assert
                .Throws<ArgumentException>(() => Solve(Problem(budget, [Item("a", 1)], Sample("cut", 1, 100))))
                .Message,
            StringComparison.Ordinal
        );

    /// <summary>More money never avoids less.</summary>
    [Fact]
    public void More_budget_avoids_more()
    {
        ReserveSample[] samples =
        [
            Sample("one", 0.3, 1e9, ("a", 100, 1e6), ("b", 50, 2e6)),
            Sample("two", 0.2, 1e9, ("b", 10, 3e6)),
        ];
        double before = 0;
        foreach (double budget in new[] { 1e3, 1e4, 1e5, 1e6 })
        {
            double avoided = Solve(Problem(budget, [Item("a", 300), Item("b", 2000)], samples)).ExpectedAvoided;
            Assert.True(avoided >= before - 1e-3);
            before = avoided;
        }
    }
}
