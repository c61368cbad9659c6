using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

/// <summary>What lies between the border and the user: contracts, goods at sea, precaution.</summary>
public class MemoryTests
{
    [Theory]
    [InlineData(0.5, new[] { 0.0, 0.0, 0.0, 0.5 })]
    [InlineData(1.0, new[] { 0.0, 0.0, 0.0, 1.0 })]
    [InlineData(1.5, new[] { 0.5, 0.0, 0.0, 1.0, 1.5 })]
    [InlineData(2.0, new[] { 1.0, 0.0, 0.0, 1.0, 2.0 })]
    public void What_left_before_a_ban_arrives_and_the_pipeline_fills_again(double transit, double[] months)
    {
        const double imports = 1_000.0 / 12;
        World world = SmallChain.Builder().Parameter("magnet", ParameterNames.TransitMonths, transit).Build();
        Outcome outcome = Solve(world, SmallChain.Scenario(9, SmallChain.Ban(["magnet"], 1, 3)));
        CutOffTests.AssertCertified(outcome);
        double[] content = Series(outcome, Variables.StockPipeline, "magnet", "JPN");
        Assert.Equal(transit * imports, content[0], 1e-9);
        Assert.Equal(transit * imports, content[1], 1e-9);
        for (int month = 0; month < months.Length; month++)
        {
            Assert.Equal(months[month] * imports, content[month + 2], 1e-6);
        }

        Assert.Equal(transit * imports, content[^1], 1e-6);
    }

    [Fact]
    public void A_cut_is_felt_when_the_goods_at_sea_have_arrived()
    {
        Scenario ban = SmallChain.Scenario(6, SmallChain.Ban(["magnet"], 0, 6));
        double[] without = Series(Solve(SmallChain.World(), ban), Variables.Demand, "magnet", "AUS");
        World world = SmallChain.Builder().Parameter("*", ParameterNames.TransitMonths, 2).Build();
        double[] with = Series(Solve(world, ban), Variables.Demand, "magnet", "AUS");

        // 2,000 of the 2,200 t a year come from China; two months of them are at sea.
        Assert.All(with[1..3], served => Assert.True(served > 0.99 * with[0], $"{served} of {with[0]}"));
        Assert.True(without[1] < 0.9 * with[1], $"{without[1]} against {with[1]}");
        Assert.True(with[3] < 0.9 * with[2], $"{with[3]} after {with[2]}");
    }

    [Fact]
    public void A_throttle_lets_the_pipeline_shrink_to_what_still_leaves()
    {
        World world = SmallChain.Builder().Parameter("magnet", ParameterNames.TransitMonths, 1).Build();
        Outcome outcome = Solve(world, SmallChain.Scenario(4, SmallChain.Throttle(["magnet"], 0.4, 0, 4)));
        CutOffTests.AssertCertified(outcome);

        // Australia imports 2,000 t from China and 200 t from Japan; only the first are throttled.
        double[] content = Series(outcome, Variables.StockPipeline, "magnet", "AUS");
        Assert.Equal(2_200.0 / 12, content[0], 1e-9);
        Assert.All(content[1..], t => Assert.Equal(((0.4 * 2_000) + 200) / 12, t, 1e-6));
    }

    [Fact]
    public void Contracts_follow_the_landed_price_of_the_months_before()
    {
        World world = SmallChain
            .Builder()
            .Parameter("*", ParameterNames.ContractShare, 0.7)
            .Parameter("*", ParameterNames.ContractLagMonths, 4)
            .Build();
        Outcome outcome = Solve(world, SmallChain.Scenario(12, SmallChain.Ban(["magnet"], 2, 5)));
        CutOffTests.AssertCertified(outcome);
        double[] landed = Series(outcome, Variables.PurchasePrice, "magnet", "AUS");
        double[] ask = Series(outcome, Variables.AskPrice, "magnet", "AUS");
        double[] contract = Series(outcome, Variables.ContractPrice, "magnet", "AUS");
        double[] volume = Series(outcome, Variables.VolumePrice, "magnet", "AUS");
        Assert.Equal(Series(outcome, Variables.UserPrice, "magnet", "AUS"), ask);
        Assert.True(landed.Max() > 1.1 * landed[0], $"{landed.Max()} from {landed[0]}");
        double expected = landed[0];
        for (int month = 0; month < landed.Length; month++)
        {
            expected += month == 0 ? 0 : (1 - Math.Exp(-1.0 / 4)) * (landed[month - 1] - expected);
            Assert.Equal(expected, contract[month], 1e-9 * expected);
            Assert.Equal((0.7 * expected) + (0.3 * ask[month]), volume[month], 1e-9 * expected);
        }
    }

    [Fact]
    public void Precaution_buys_into_a_rising_market_and_makes_it_dearer()
    {
        Scenario throttle = SmallChain.Scenario(12, SmallChain.Throttle(["magnet"], 0.6, 1, 11));
        World calm = SmallChain.World();
        World alarmed = SmallChain
            .Builder()
            .Parameter("magnet", ParameterNames.PrecautionResponse, 10)
            .Parameter("magnet", ParameterNames.PrecautionCapDays, 90)
            .Build();
        Outcome without = Solve(calm, throttle);
        Outcome with = Solve(alarmed, throttle);
        CutOffTests.AssertCertified(with);
        double[] kept = Series(with, Variables.StockPrivate, "magnet", "AUS");
        double[] sold = Series(without, Variables.StockPrivate, "magnet", "AUS");
        double[] dear = Series(with, Variables.UserPrice, "magnet", "AUS");
        double[] cheap = Series(without, Variables.UserPrice, "magnet", "AUS");
        Assert.Equal(sold[2], kept[2], 1e-9);
        Assert.True(kept[3] > sold[3] + 1, $"kept {kept[3]}, sold {sold[3]}");
        Assert.True(dear[3] > 1.02 * cheap[3], $"{dear[3]} against {cheap[3]}");
    }

    /// <summary>
    /// Nerlove's recursion, from the outcome alone: h = served / (D0 ρ^−η) follows
    /// h + clamp(h^(1−δ) ρ^(−δ(η_L − η)) − h, ±cap/12) with δ = 1 − e^(−1/36).
    /// </summary>
    [Fact]
    public void Substitution_grows_with_the_months_that_a_price_stays_high()
    {
        const double shortRun = 0.4,
            longRun = 1.2,
            cap = 0.10;
        double delta = 1 - Math.Exp(-1.0 / 12 / 3);
        World world = SmallChain
            .Builder()
            .Parameter("magnet", ParameterNames.DemandElasticityLong, -longRun)
            .Parameter("magnet", ParameterNames.AdjustmentYears, 3)
            .Parameter("magnet", ParameterNames.SubstitutionCapPerYear, cap)
            .Build();
        Outcome outcome = Solve(world, SmallChain.Scenario(30, SmallChain.Throttle(["magnet"], 0.5, 0, 24)));
        CutOffTests.AssertCertified(outcome);
        double[] price = Series(outcome, Variables.UserPrice, "magnet", "JPN");
        double[] served =
        [
            .. outcome
                .Rows.Where(r => r is { Variable: Variables.Demand, Good: "magnet", Place: "JPN", Sector: "ev" })
                .Select(r => r.Value),
        ];
        double habit = 1;
        for (int month = 1; month < price.Length; month++)
        {
            double ratio = price[month] / price[0];
            Assert.Equal(served[0] * habit * Math.Pow(ratio, -shortRun), served[month], 1e-9 * served[0]);
            double next = Math.Pow(habit, 1 - delta) * Math.Pow(ratio, -delta * (longRun - shortRun));
            habit += Math.Clamp(next - habit, -cap / 12, cap / 12);
        }

        Assert.True(habit < 0.97, $"{habit}");
    }

    [Fact]
    public void A_calm_path_stays_where_it_is_with_all_of_them()
    {
        World world = SmallChain
            .Builder()
            .Parameter("*", ParameterNames.TransitMonths, 1.3)
            .Parameter("*", ParameterNames.ContractShare, 0.8)
            .Parameter("*", ParameterNames.PrecautionResponse, 3)
            .Build();
        Outcome outcome = Solve(world, SmallChain.Scenario(24));
        foreach (
            var group in outcome
                .Rows.Where(r => r.Unit is "t" or "USD/t")
                .GroupBy(r => r with { Period = 0, Value = 0 })
        )
        {
            double before = group.First().Value;
            Assert.All(group, r => Assert.Equal(before, r.Value, 1e-8 * Math.Max(Math.Abs(before), 1)));
        }
    }

    private static double[] Series(Outcome outcome, string variable, string good, string place) =>
        [
            .. outcome
                .Rows.Where(r => r.Variable == variable && r.Good == good && r.Place == place)
                .GroupBy(r => r.Period)
                .OrderBy(g => g.Key)
                .Select(g => g.Sum(r => r.Value)),
        ];

    private static Outcome Solve(World world, Scenario scenario) =>
        ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
}
