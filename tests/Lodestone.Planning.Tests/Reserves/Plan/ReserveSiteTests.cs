using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Plan;

/// <summary>Where a reserve is held: shared by all, or each holder for itself.</summary>
public sealed class ReserveSiteTests
{
    private static readonly ReserveItem Good = new("a", 100, 1e6, 0.02, 0, 0);

    private static ReserveRequest Request(bool alone, ReserveItem? item = null) =>
        new()
        {
            Items = [item ?? Good],
            Sites = new Dictionary<string, IReadOnlyDictionary<string, double>>
            {
                ["a"] = new Dictionary<string, double> { ["JPN"] = 0.75, ["USA"] = 0.25 },
            },
            Alone = alone,
            Use = new Dictionary<string, double> { ["a"] = 1200 },
            Disruptions = [new ReserveDisruption("ban", 0, 0.2, 1, Provenance.None)],
            Budget = 20_000,
            Years = 5,
            BuyYears = 1,
            Discount = 0,
            Joint = 0.5,
            Tail = 0.05,
            Draws = 16,
            FreshDraws = 16,
        };

    /// <summary>Japan misses up to 100 t worth 1,000 each, the United States 400 t worth 3,000 each; nobody gives away what it holds.</summary>
    private sealed class Apart : IReserveStage
    {
        public bool Touches(string disruption, string good) => true;

        public double[] Losses(
            string disruption,
            IReadOnlyList<ReserveHolding> holdings,
            int draws,
            long seed,
            string what
        ) =>
            [
                .. Enumerable
                    .Range(0, draws)
                    .Select(_ => Loss(holdings, "JPN", 100, 1000) + Loss(holdings, "USA", 400, 3000)),
            ];

        public double[] Missing(string disruption, string good, string place, int draws, long seed) =>
            throw new NotSupportedException();

        public double[][] Released(
            string disruption,
            IReadOnlyList<ReserveHolding> holdings,
            string good,
            int draws,
            long seed
        ) => throw new NotSupportedException();

        public double MonthsPerPeriod(string disruption) => 1;

        private static double Loss(
            IReadOnlyList<ReserveHolding> holdings,
            string place,
            double missing,
            double worth
        ) => worth * Math.Max(missing - holdings.Where(h => h.Place == place).Sum(h => h.Tonnes), 0);
    }

    [Fact]
    public void Holders_that_share_at_one_cost_are_one_site()
    {
        ReserveSite site = Assert.Single(ReserveSite.Of(Request(alone: false)));
        Assert.Equal((ReserveSite.Shared, 2), (site.Pool, site.Places.Count));
        Assert.Equal(
            [new ReserveHolding("JPN", "a", 75), new ReserveHolding("USA", "a", 25)],
            ReserveMeasurement.Held(Request(alone: false), "a", site.Places, 100)
        );
    }

    [Fact]
    public void Holders_that_keep_for_themselves_are_pools_of_their_own() =>
        Assert.Equal(
            [("JPN", "JPN"), ("USA", "USA")],
            ReserveSite.Of(Request(alone: true)).Select(site => (site.Name, site.Pool))
        );

    [Fact]
    public void What_is_shared_is_stored_where_that_costs_least()
    {
        ReserveItem cheaper = Good with { HoldingRates = new Dictionary<string, double> { ["USA"] = 0.01 } };
        ReserveRequest request = Request(alone: false, cheaper);
        Assert.Equal(["JPN", "USA"], ReserveSite.Of(request).Select(site => site.Name));
        ReserveStudy study = new(request, new Apart());
        ReservePlan plan = study.Plan(5_000, TestContext.Current.CancellationToken);
        Assert.Equal(0, plan.StockAt.Single(held => held.Site == "JPN").Tonnes, 1e-6);
        Assert.True(plan.StockAt.Single(held => held.Site == "USA").Tonnes > 10);
    }

    [Fact]
    public void A_plan_holds_each_tonne_where_it_avoids_most()
    {
        ReserveStudy study = new(Request(alone: true), new Apart());
        ReservePlan plan = study.Plan(20_000, TestContext.Current.CancellationToken);
        double states = plan.StockAt.Single(held => held.Site == "USA").Tonnes;
        Assert.Equal(0, plan.StockAt.Single(held => held.Site == "JPN").Tonnes, 1e-6);
        Assert.InRange(states, 150, 200);
        Assert.All(plan.Purchases, purchase => Assert.Equal("USA", purchase.Site));

        IReadOnlyList<TriedPlan> tried = study.Try(plan, "this plan");
        Assert.Equal("this plan, by use", tried[^1].Name);
        Assert.Equal(tried[0].Tonnes["a"], tried[^1].Tonnes["a"], 1e-6);
        Assert.Equal(0.75 * states, tried[^1].Holdings.Single(held => held.Place == "JPN").Tonnes, 1e-6);
        Assert.True(tried[0].Expected > 1.5 * tried[^1].Expected, $"{tried[0].Expected} {tried[^1].Expected}");
    }

    /// <summary>More money goes to the second place once the first is full, and both buy in one market.</summary>
    [Fact]
    public void Sites_buy_in_one_market()
    {
        ReserveItem thin = Good with { MostPerPeriod = 50 };
        ReserveStudy study = new(Request(alone: true, thin) with { Budget = 1e6 }, new Apart());
        ReservePlan plan = study.Plan(1e6, TestContext.Current.CancellationToken);
        Assert.All(
            plan.Purchases.GroupBy(p => p.Period),
            period => Assert.InRange(period.Sum(p => p.Tonnes), 0, 50 + 1e-6)
        );
        Assert.Equal(200, plan.Stock["a"], 1e-6);
    }

    /// <summary>A least stock of 30 days of use is 30 days at each place.</summary>
    [Fact]
    public void A_least_stock_is_held_at_each_place()
    {
        ReserveRequest request = Request(alone: true) with
        {
            LeastStock = new Dictionary<string, double> { ["a"] = 100 },
            Budget = 30_000,
        };
        ReservePlan plan = new ReserveStudy(request, new Apart()).Plan(30_000, TestContext.Current.CancellationToken);
        Assert.Equal(75, plan.StockAt.Single(held => held.Site == "JPN").Tonnes, 1e-6);
        Assert.True(plan.StockAt.Single(held => held.Site == "USA").Tonnes > 100);
    }
}
