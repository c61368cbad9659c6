using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class RangeCheckTests
{
    private static readonly World World = UncertainChain.World();

    private static void Refused(ScenarioItem item, string message)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            new DrawSampler(World, UncertainChain.Scenario(item), 7)
        );
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static Ban Ban(UncertainNumber? start, UncertainNumber? periods, UncertainNumber? depth) =>
        UncertainChain.Ban() with
        {
            Range = UncertainChain.Range(start, periods, depth),
        };

    [Fact]
    public void A_range_that_means_nothing_is_refused_by_the_line_of_its_item()
    {
        Refused(Ban(new(0, 0.5, 1), null, null), "ban of line 5: start: a range of periods is of whole numbers");
        Refused(Ban(null, new(0, 6, 12), null), "ban of line 5: the range of periods begins below 1");
        Refused(Ban(null, new(12, 6, 3), null), "ban of line 5: periods: low ≤ central ≤ high");
        Refused(Ban(null, null, new(0, 0.5, 1)), "ban of line 5: it has no depth");
        Refused(Ban(new(0, 0, double.PositiveInfinity), null, null), "all finite");
        Refused(
            new Throttle([HandMade.Magnet], ["CHN"], ["JPN"], [0.5, 1], new Window(0, 2), 0)
            {
                Range = UncertainChain.Range(null, null, new(0, 0, 1)),
            },
            "throttle: the central factor on a path of shares must be above 0"
        );
    }

    [Fact]
    public void Stocks_and_growth_out_of_order_are_refused()
    {
        Scenario scenario = UncertainChain.Scenario();
        Assert.Throws<ArgumentException>(() =>
            new DrawSampler(
                World,
                scenario with
                {
                    Uncertainty = new Uncertainty(1, 1) { Stocks = new UncertainNumber(0.5, 2, 1) },
                },
                7
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new DrawSampler(
                World,
                scenario with
                {
                    Uncertainty = new Uncertainty(1, 1) { DemandGrowth = new UncertainNumber(0, double.NaN, 1) },
                },
                7
            )
        );
    }

    [Fact]
    public void A_parameter_without_a_distribution_is_refused_by_its_row()
    {
        World world = World with { Parameters = [World.Parameters[0] with { Distribution = "bell" }] };
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            new DrawSampler(world, UncertainChain.Scenario(), 7)
        );
        Assert.StartsWith(
            "elasticities.csv line 2, demand_elasticity of '*': 'bell' is not a distribution",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Draws_count_from_0_and_values_need_their_places()
    {
        var sampler = new DrawSampler(World, UncertainChain.Scenario(), 7);
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.At(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Value(-1, 0));
        Assert.Throws<ArgumentException>(() => sampler.Values(0, new double[1]));
    }
}
