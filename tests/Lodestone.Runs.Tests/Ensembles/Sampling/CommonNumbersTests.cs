using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class CommonNumbersTests
{
    private static readonly World World = UncertainChain.World();

    private static string Text(Draw draw) =>
        string.Join(
            '|',
            draw.Number,
            string.Join(',', draw.Parameters),
            string.Join(',', draw.Items.Select(i => i.When)),
            string.Join(',', draw.Items.OfType<Throttle>().SelectMany(t => t.Shares)),
            string.Join(',', draw.StockFactors),
            draw.DemandGrowth
        );

    [Fact]
    public void A_draw_is_the_same_alone_in_sequence_and_on_several_threads()
    {
        Scenario scenario = UncertainChain.Scenario(UncertainChain.Everything());
        var sampler = new DrawSampler(World, scenario, 7);
        string[] sequence = [.. Enumerable.Range(0, 300).Select(k => Text(sampler.At(k)))];
        Assert.Equal(300, sequence.Distinct().Count());
        string[] parallel = new string[300];
        Parallel.For(0, 300, k => parallel[299 - k] = Text(sampler.At(299 - k)));
        Assert.Equal(sequence, parallel);
        Assert.Equal(sequence[123], Text(new DrawSampler(UncertainChain.World(), scenario, 7).At(123)));
        Assert.NotEqual(sequence[123], Text(new DrawSampler(World, scenario, 8).At(123)));
    }

    [Fact]
    public void Two_scenarios_on_one_world_share_what_they_have_in_common()
    {
        Ban ban = UncertainChain.Ban();
        ScenarioItem[] others = UncertainChain.Everything();
        var one = new DrawSampler(World, UncertainChain.Scenario(ban), 7);
        var other = new DrawSampler(
            World,
            UncertainChain.Scenario([.. others[1..5], ban with { When = new Window(10, 6) }]),
            7
        );
        for (int k = 0; k < 100; k++)
        {
            Draw a = one.At(k);
            Draw b = other.At(k);
            Assert.Equal(a.Parameters, b.Parameters);
            Assert.Equal(a.StockFactors, b.StockFactors);
            Assert.Equal(a.DemandGrowth, b.DemandGrowth);
            Assert.Equal(a.Items[0].When, b.Items[4].When with { First = b.Items[4].When.First - 10 });
        }
    }

    [Fact]
    public void Without_ranges_of_stocks_and_growth_the_parameters_stay_as_they_are()
    {
        Scenario scenario = UncertainChain.Scenario(UncertainChain.Ban());
        var one = new DrawSampler(World, scenario, 7);
        var other = new DrawSampler(World, scenario with { Uncertainty = null }, 7);
        Assert.All(Enumerable.Range(0, 50), k => Assert.Equal(one.At(k).Parameters, other.At(k).Parameters));
    }

    [Fact]
    public void A_further_row_of_the_world_moves_no_other()
    {
        Scenario scenario = UncertainChain.Scenario(UncertainChain.Ban());
        UncertainParameter added = World.Parameters[0] with { Good = HandMade.Magnet };
        StockHolding[] stocks = [.. World.Stocks.Reverse()];
        var one = new DrawSampler(World, scenario, 7);
        var other = new DrawSampler(
            World with
            {
                Parameters = [.. World.Parameters, added],
                Stocks = stocks,
            },
            scenario,
            7
        );
        for (int k = 0; k < 50; k++)
        {
            Assert.Equal(one.At(k).Parameters, other.At(k).Parameters[..^1]);
            Assert.Equal(one.At(k).StockFactors.Reverse(), other.At(k).StockFactors);
            Assert.Equal(one.At(k).Items, other.At(k).Items);
        }
    }

    /// <summary>More rows than Sobol's sequence has coordinates: the rest is as even, and keyed by good and name.</summary>
    [Fact]
    public void Rows_beyond_the_last_coordinate_are_drawn_as_well()
    {
        World many = World with
        {
            Parameters =
            [
                .. Enumerable
                    .Range(0, 200)
                    .Select(i => World.Parameters[0] with { Good = $"g{i}", Low = 0, Central = 0.5, High = 1 }),
            ],
        };
        var sampler = new DrawSampler(many, UncertainChain.Scenario(), 7);
        double[][] draws = [.. Enumerable.Range(0, 256).Select(k => sampler.At(k).Parameters)];
        for (int row = 0; row < 200; row++)
        {
            double[] values = [.. draws.Select(d => d[row])];
            Assert.InRange(values.Average(), 0.499, 0.501);
            Assert.Equal(256, values.Distinct().Count());
        }

        var swapped = new DrawSampler(
            many with
            {
                Parameters = [.. many.Parameters.Take(198), many.Parameters[199], many.Parameters[198]],
            },
            UncertainChain.Scenario(),
            7
        );
        Assert.Equal(draws[5][199], swapped.At(5).Parameters[198]);
    }
}
