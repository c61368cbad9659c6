using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class DrawSamplerTests
{
    private const int Draws = 1024;
    private static readonly World World = UncertainChain.World();
    private static readonly Scenario Everything = UncertainChain.Scenario(UncertainChain.Everything());

    private static double[] Sample(DrawSampler sampler, int driver, int draws = Draws)
    {
        double[] values = [.. Enumerable.Range(0, draws).Select(k => sampler.Value(k, driver))];
        Array.Sort(values);
        return values;
    }

    [Fact]
    public void Whatever_is_uncertain_is_a_driver_with_a_column_of_its_own()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        Assert.Equal(
            [
                "ban_start@dy-oxide",
                "ban_periods@dy-oxide",
                "throttle_start@dy-oxide",
                "throttle_periods@dy-oxide",
                "throttle_share@dy-oxide",
                "throttle_periods@ndfeb-magnet",
                "throttle_share_factor@ndfeb-magnet",
                "quota_tonnes_per_year@dy-oxide",
                "tariff_start@ndfeb-magnet",
                "tariff_ad_valorem@ndfeb-magnet",
                "outage_periods:sinter",
                "outage_loss:sinter",
                "demand_change@ndfeb-magnet",
                "reserve_start:JPN@dy-oxide",
                "reserve_tonnes:JPN@dy-oxide",
                "project_start:us-magnets",
                "project_delivery:us-magnets",
                "stocks",
                "demand_growth",
                "demand_elasticity@*",
                "sigma@*",
                "sigma@ndfeb-magnet",
                "transit_months@*",
                "scale_adjustment_per_month@*",
            ],
            sampler.Drivers.Select(d => d.Column.Column)
        );
        Assert.Equal("months", sampler.Drivers[0].Column.Unit);
        Assert.Equal(
            new Driver(
                new DriverColumn("quota_tonnes_per_year", "dy-oxide", "t/year", 30, 40, 45),
                DriverElement.Depth,
                3
            ),
            sampler.Drivers[7]
        );
        Assert.Equal((DriverElement.Parameter, 5), (sampler.Drivers[^1].Element, sampler.Drivers[^1].Index));
    }

    [Fact]
    public void A_second_item_of_the_same_kind_and_selection_has_numbers_and_a_column_of_its_own()
    {
        Ban ban = UncertainChain.Ban();
        var sampler = new DrawSampler(World, UncertainChain.Scenario(ban, ban with { When = new Window(12, 6) }), 7);
        Assert.Equal("ban_periods_2@dy-oxide", sampler.Drivers[3].Column.Column);
        Assert.NotEqual(
            Enumerable.Range(0, 50).Select(k => sampler.Value(k, 1)),
            Enumerable.Range(0, 50).Select(k => sampler.Value(k, 3))
        );
    }

    /// <summary>
    /// A mean over 1,024 points of one scrambled coordinate errs by about range / 1024^1.5; the p-quantile lies between
    /// the p ± 1/1024 ones of the distribution.
    /// </summary>
    [Fact]
    public void Parameters_have_the_means_and_quantiles_of_their_distributions()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        int tested = 0;
        for (int d = 0; d < sampler.Drivers.Count; d++)
        {
            Driver driver = sampler.Drivers[d];
            if (driver.Element is DriverElement.Start or DriverElement.Periods or DriverElement.Delivery)
            {
                continue;
            }

            string shape = driver.Element == DriverElement.Parameter ? World.Parameters[driver.Index].Distribution : "";
            var expected = ParameterDistribution.Of(
                shape.Length == 0 ? "triangular" : shape,
                driver.Column.Low,
                driver.Column.Central,
                driver.Column.High
            );
            double[] values = Sample(sampler, d);
            double range = driver.Column.High - driver.Column.Low;
            Assert.InRange(values.Average() - expected.Mean, -2e-4 * range, 2e-4 * range);
            foreach (double p in (double[])[0.05, 0.25, 0.5, 0.75, 0.95])
            {
                Assert.InRange(
                    Quantiles.OfSorted(values, p),
                    expected.Quantile(p - (1.0 / Draws)),
                    expected.Quantile(p + (1.0 / Draws))
                );
            }

            Assert.InRange(values[0], expected.Smallest, expected.Largest);
            Assert.InRange(values[^1], expected.Smallest, expected.Largest);
            tested++;
        }

        Assert.Equal(14, tested);
    }

    /// <summary>Number n of periods has the probability that the triangle from low - ½ to high + ½ has from n - ½ to n + ½.</summary>
    [Fact]
    public void Whole_numbers_have_the_probabilities_of_the_triangle_around_them()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        int tested = 0;
        for (int d = 0; d < sampler.Drivers.Count; d++)
        {
            DriverColumn c = sampler.Drivers[d].Column;
            if (sampler.Drivers[d].Element is not (DriverElement.Start or DriverElement.Periods))
            {
                continue;
            }

            double[] values = Sample(sampler, d);
            for (double n = c.Low; n <= c.High; n++)
            {
                double expected = Below(n + 0.5, c) - Below(n - 0.5, c);
                double share = values.Count(v => v == n) / (double)Draws;
                Assert.InRange(share, expected - (2.0 / Draws), expected + (2.0 / Draws));
            }

            Assert.All(values, v => Assert.True(v == Math.Floor(v) && v >= c.Low && v <= c.High));
            tested++;
        }

        Assert.Equal(9, tested);
    }

    private static double Below(double x, DriverColumn c)
    {
        double low = c.Low - 0.5;
        double high = c.High + 0.5;
        return x <= c.Central
            ? (x - low) * (x - low) / ((high - low) * (c.Central - low))
            : 1 - ((high - x) * (high - x) / ((high - low) * (high - c.Central)));
    }

    [Fact]
    public void A_project_delivers_in_its_share_of_the_draws()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        int driver = Enumerable
            .Range(0, sampler.Drivers.Count)
            .Single(d => sampler.Drivers[d].Element == DriverElement.Delivery);
        Assert.InRange(Sample(sampler, driver).Sum(), (0.7 * Draws) - 1, (0.7 * Draws) + 1);
        for (int k = 0; k < 100; k++)
        {
            FundedProject project = Assert.Single(sampler.At(k).Items.OfType<FundedProject>());
            Assert.Equal(sampler.Value(k, driver), project.Probability);
        }
    }

    [Fact]
    public void A_draw_holds_the_values_of_its_drivers()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        double[] values = new double[sampler.Drivers.Count];
        for (int k = 0; k < 200; k++)
        {
            Draw draw = sampler.At(k);
            sampler.Values(k, values);
            for (int d = 0; d < values.Length; d++)
            {
                Driver driver = sampler.Drivers[d];
                Assert.Equal(values[d], sampler.Value(k, d));
                ScenarioItem? written = driver.Index >= 0 ? Everything.Items.ElementAtOrDefault(driver.Index) : null;
                switch (driver.Element)
                {
                    case DriverElement.Parameter:
                        Assert.Equal(values[d], draw.Parameters[driver.Index]);
                        break;
                    case DriverElement.Start:
                        Assert.Equal(values[d], draw.Items[driver.Index].When.First - written!.When.First);
                        break;
                    case DriverElement.Periods:
                        Assert.Equal(values[d], draw.Items[driver.Index].When.Count);
                        break;
                    case DriverElement.DemandGrowth:
                        Assert.Equal(values[d], draw.DemandGrowth);
                        break;
                    default:
                        break;
                }
            }

            Assert.Equal(3, draw.Parameters[3]);
            Assert.Equal(values[4], Assert.Single(Assert.IsType<Throttle>(draw.Items[1]).Shares));
            Assert.Equal([0.5 * values[6], 0, 1.2 * values[6]], Assert.IsType<Throttle>(draw.Items[2]).Shares);
            Assert.Equal(values[7], Assert.IsType<ExportQuota>(draw.Items[3]).TonnesPerYear);
            Assert.Equal(values[9], Assert.IsType<TariffChange>(draw.Items[4]).AdValorem);
            Assert.Equal(values[11], Assert.IsType<Outage>(draw.Items[5]).Loss);
            Assert.Equal(values[12], Assert.IsType<DemandChange>(draw.Items[6]).Change);
            Assert.Equal(values[14], Assert.IsType<Reserve>(draw.Items[7]).Tonnes);
            Assert.Same(Everything.Items.Last(), draw.Items[9]);
        }
    }

    [Fact]
    public void No_draw_has_an_invalid_window_or_a_value_out_of_range()
    {
        ScenarioItem[] written = [.. Everything.Items];
        for (ulong seed = 0; seed < 3; seed++)
        {
            var sampler = new DrawSampler(World, Everything, seed);
            for (int k = 0; k < 1000; k++)
            {
                Draw draw = sampler.At(k);
                Assert.Equal(written.Length, draw.Items.Length);
                for (int i = 0; i < written.Length; i++)
                {
                    ScenarioItem item = draw.Items[i];
                    Assert.Equal(written[i].GetType(), item.GetType());
                    Assert.Equal(written[i].Line, item.Line);
                    Assert.True(item.When.Count >= 1);
                    ItemRange? range = written[i].Range;
                    Assert.InRange(
                        item.When.First - written[i].When.First,
                        range?.Start?.Low ?? 0,
                        range?.Start?.High ?? 0
                    );
                    if (range?.Periods is { } periods)
                    {
                        Assert.InRange(item.When.Count, periods.Low, periods.High);
                    }
                }

                Assert.InRange(draw.Items.OfType<Outage>().Single().Loss, 0.5, 1);
                Assert.InRange(draw.Items.OfType<TariffChange>().Single().AdValorem, -0.1, 0.5);
                Assert.All(draw.Items.OfType<Throttle>().SelectMany(t => t.Shares), s => Assert.InRange(s, 0, 1.8));
                Assert.InRange(draw.DemandGrowth, -0.02, 0.05);
            }
        }
    }

    [Fact]
    public void What_lasts_to_the_end_of_the_horizon_still_does_when_it_begins_earlier()
    {
        var sampler = new DrawSampler(World, Everything, 7);
        int[] starts =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(k =>
                {
                    Window when = sampler.At(k).Items[4].When;
                    Assert.True(when.First + when.Count >= UncertainChain.Months);
                    Assert.True(when.Covers(UncertainChain.Months - 1));
                    return when.First;
                }),
        ];
        Assert.Equal((-4, 4), (starts.Min(), starts.Max()));
    }

    [Fact]
    public void Where_nothing_is_uncertain_every_draw_is_the_central_path()
    {
        Scenario scenario = HandMade.Scenario() with
        {
            Uncertainty = new Uncertainty(10, 1)
            {
                Stocks = new UncertainNumber(0.5, 0.5, 0.5),
                DemandGrowth = new UncertainNumber(0.02, 0.02, 0.02),
            },
        };
        World world = World with { Parameters = [World.Parameters[3]] };
        var sampler = new DrawSampler(world, scenario, 7);
        Assert.Empty(sampler.Drivers);
        Draw draw = sampler.At(3);
        Assert.Equal(scenario.Items, draw.Items);
        Assert.Equal([3.0], draw.Parameters);
        Assert.Equal([0.5, 1, 0.5, 0.5], draw.StockFactors);
        Assert.Equal(0.02, draw.DemandGrowth);
        Assert.Equal(
            [1.0, 1, 1, 1],
            new DrawSampler(world, scenario with { Uncertainty = null }, 7).At(0).StockFactors
        );
    }
}
