using CsCheck;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Network;

public class PathSharesTests
{
    /// <summary>Origin of value added: v' L of Miller and Blair, L = [1.25412541 0.330033; 0.2640264 1.12211221].</summary>
    [Fact]
    public void Two_sectors_that_feed_one_another_give_the_published_inverse()
    {
        var network = SupplyNetwork.Of(WorldSketch.TwoSectors().Build());
        var study = new DependenceStudy(network);
        Assert.True(study.LargestLoop > 1);
        int one = network.IndexOf(ChainNodeKind.Output, "A", "one");
        int two = network.IndexOf(ChainNodeKind.Output, "B", "two");
        Assert.Equal(0.65 * 1.25412541, study.AtStage("labour", "A")[one], 7);
        Assert.Equal(0.70 * 0.2640264, study.AtStage("labour", "B")[one], 7);
        Assert.Equal(0.65 * 0.330033, study.AtStage("labour", "A")[two], 7);
        Assert.Equal(0.70 * 1.12211221, study.AtStage("labour", "B")[two], 7);
    }

    [Fact]
    public void A_chain_has_no_loop_and_a_loop_says_how_long_it_is()
    {
        Assert.Equal(0, new PathShares(SupplyNetwork.Of(WorldSketch.Chain().Build())).LargestLoop);
        Assert.Equal(8, new PathShares(SupplyNetwork.Of(WorldSketch.TwoSectors().Build())).LargestLoop);
    }

    [Fact]
    public void Goods_that_go_round_and_come_from_nowhere_are_refused()
    {
        World world = new WorldSketch()
            .Good("scrap", "scrap")
            .Process("melt", "scrap", ["scrap 1"], "scrap 1")
            .Runs("A", "melt", 1)
            .Flow("scrap", "A", "A", 1)
            .Build();
        UnfedCircleException fault = Assert.Throws<UnfedCircleException>(() =>
            new DependenceStudy(SupplyNetwork.Of(world))
        );
        Assert.Contains("'scrap' at A", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The solved shares equal the series v + D W v + (D W)² v + …, path by path length, on worlds with recycling.</summary>
    [Fact]
    public void The_linear_solve_equals_the_series_over_lengths_of_paths() =>
        RandomChain.World.Sample(
            world =>
            {
                var network = SupplyNetwork.Of(world);
                var study = new DependenceStudy(network);
                foreach (Place place in world.Places)
                {
                    IReadOnlyList<double> solved = study.FullPath(place.Id);
                    double[] series = Series(network, i => study.Owned(i, place.Id));
                    for (int i = 0; i < series.Length; i++)
                    {
                        Assert.Equal(series[i], solved[i], 9);
                    }
                }
            },
            iter: 60
        );

    private static double[] Series(SupplyNetwork network, Func<int, double> own)
    {
        int count = network.Nodes.Count;
        double[] sum = [.. Enumerable.Range(0, count).Select(own)];
        double[] term = sum;
        for (int length = 0; length < 4000 && term.Max() > 1e-14; length++)
        {
            double[] last = term;
            term =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => (1 - own(i)) * network.Upstream(i).Sum(e => e.Share * last[e.From])),
            ];
            for (int i = 0; i < count; i++)
            {
                sum[i] += term[i];
            }
        }

        return sum;
    }
}
