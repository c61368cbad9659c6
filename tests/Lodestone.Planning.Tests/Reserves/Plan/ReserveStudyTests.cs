using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Plan;

public sealed class ReserveStudyTests
{
    private static ReserveRequest Request(double budget) =>
        new()
        {
            Items = [new ReserveItem("a", 100, 1e6, 0, 0, 0), new ReserveItem("b", 100, 1e6, 0, 0, 0)],
            Sites = new Dictionary<string, IReadOnlyDictionary<string, double>>
            {
                ["a"] = new Dictionary<string, double> { ["JPN"] = 0.5, ["USA"] = 0.5 },
                ["b"] = new Dictionary<string, double> { ["JPN"] = 1 },
            },
            Use = new Dictionary<string, double> { ["a"] = 1200, ["b"] = 1200 },
            Disruptions =
            [
                new ReserveDisruption("ban", 0, 0.2, 1, Provenance.None),
                new ReserveDisruption("quota", 0, 0.1, 1, Provenance.None),
            ],
            Budget = budget,
            Years = 5,
            BuyYears = 1,
            Discount = 0,
            Joint = 0.5,
            Tail = 0.05,
            Draws = 16,
            FreshDraws = 16,
        };

    private static FakeStage Stage() =>
        new(
            ("ban", "a", 1000, (draw, seed) => 100 + (10 * draw) + seed),
            ("quota", "b", 300, (draw, seed) => 200 + (5 * draw) + seed)
        );

    private static ReservePlan Plan(ReserveStudy study, double budget) =>
        study.Plan(budget, TestContext.Current.CancellationToken);

    [Fact]
    public void Money_goes_first_where_a_tonne_avoids_most()
    {
        ReserveStudy study = new(Request(10_000), Stage());
        ReservePlan plan = Plan(study, 10_000);
        Assert.Equal(100, plan.Stock["a"], 1e-6);
        Assert.Equal(0, plan.Stock["b"], 1e-6);
    }

    [Fact]
    public void What_a_stock_avoids_is_measured_draw_by_draw()
    {
        ReserveStudy study = new(Request(1e6), Stage());
        Assert.Equal((100 + 30 + 7) * 1000, study.Measured.Losses("ban")[3]);
        Assert.Equal(100_000, study.Measured.Curve("ban", "a", ReserveSite.Shared, 3)!.At(100), 1e-6);
        Assert.Equal(137_000, study.Measured.Curve("ban", "a", ReserveSite.Shared, 3)!.At(5000), 1e-6);
        Assert.Null(study.Measured.Curve("ban", "b", ReserveSite.Shared, 3));
    }

    /// <summary>1 − 0.8⁵ and 1 − 0.9⁵; with one number for both, the rarer never comes alone.</summary>
    [Fact]
    public void Futures_come_with_their_chances_and_together_as_stated()
    {
        ReserveRequest request = Request(1e6) with { Futures = 4000 };
        ReserveStudy study = new(request with { Joint = 1 }, Stage());
        double ban = study.Samples.Where(s => s.Curves.ContainsKey(("a", ReserveSite.Shared))).Sum(s => s.Weight);
        double quota = study.Samples.Where(s => s.Curves.ContainsKey(("b", ReserveSite.Shared))).Sum(s => s.Weight);
        Assert.Equal(1 - Math.Pow(0.8, 5), ban, 0.03);
        Assert.Equal(1 - Math.Pow(0.9, 5), quota, 0.03);
        Assert.All(
            study.Samples.Where(s => s.Curves.ContainsKey(("b", ReserveSite.Shared))),
            s => Assert.Contains(("a", ReserveSite.Shared), s.Curves.Keys)
        );
        ReserveStudy apart = new(request with { Joint = 0 }, Stage());
        double both = apart.Samples.Where(s => s.Curves.Count == 2).Sum(s => s.Weight);
        Assert.Equal((1 - Math.Pow(0.8, 5)) * (1 - Math.Pow(0.9, 5)), both, 0.03);
    }

    [Fact]
    public void A_plan_is_tried_on_other_draws_beside_four_plans_without_a_model()
    {
        FakeStage stage = Stage();
        ReserveStudy study = new(Request(20_000), stage);
        IReadOnlyList<TriedPlan> tried = study.Try(Plan(study, 20_000), "this plan");
        Assert.Equal(
            ["this plan", "equal split", "value share", "days of use", "buy nothing"],
            tried.Select(t => t.Name)
        );
        Assert.All(tried.Skip(1), naive => Assert.True(tried[0].Expected >= naive.Expected - 1e-6, naive.Name));
        Assert.Equal(0, tried[^1].Expected);
        Assert.NotNull(tried[0].ExpectedInSample);
        Assert.All(tried.Take(4), plan => Assert.InRange(plan.Cost, 1, 20_000 + 1e-6));
    }

    [Fact]
    public void A_stock_is_split_among_its_holders() =>
        Assert.Equal(
            [new ReserveHolding("JPN", "a", 5), new ReserveHolding("USA", "a", 5)],
            ReserveMeasurement.Held(Request(1), "a", ReserveSite.Shared, 10)
        );

    [Fact]
    public void A_curve_of_two_disruptions_at_once_goes_where_a_tonne_avoids_most()
    {
        var together = ReleaseCurve.Together([ReleaseCurve.Through([10], [100]), ReleaseCurve.Through([5], [200])]);
        Assert.Equal([(5, 40), (10, 10)], together.Pieces());
    }
}
