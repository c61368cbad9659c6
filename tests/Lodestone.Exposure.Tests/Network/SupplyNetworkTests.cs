using Xunit;

namespace Lodestone.Exposure.Tests.Network;

public class SupplyNetworkTests
{
    [Fact]
    public void Shares_of_every_point_add_up_to_one()
    {
        var network = SupplyNetwork.Of(WorldSketch.TwoSectors().Build());
        for (int i = 0; i < network.Nodes.Count; i++)
        {
            if (network.Upstream(i).Count > 0)
            {
                Assert.Equal(1, network.Upstream(i).Sum(e => e.Share), 12);
            }
        }
    }

    [Fact]
    public void Inputs_weigh_what_they_weigh_or_what_they_cost()
    {
        WorldSketch sketch = new WorldSketch()
            .Good("light", "metal", 70)
            .Good("heavy", "metal", 350)
            .Good("alloy", "alloy", 100)
            .Process("reduce-light", "metal", [], "light 1")
            .Process("reduce-heavy", "metal", [], "heavy 1")
            .Process("cast", "alloy", ["light 0.3", "heavy 0.01"], "alloy 1")
            .Runs("CHN", "reduce-light", 30)
            .Runs("CHN", "reduce-heavy", 1)
            .Runs("CHN", "cast", 100)
            .Flow("light", "CHN", "CHN", 30)
            .Flow("heavy", "CHN", "CHN", 1);
        Assert.Equal(0.3 / 0.31, Light(InputWeighting.Mass), 12);
        Assert.Equal(21 / 24.5, Light(InputWeighting.Value), 12);

        double Light(InputWeighting weighting)
        {
            var network = SupplyNetwork.Of(sketch.Build(), weighting);
            int step = network.IndexOf(ChainNodeKind.Step, "CHN", "cast");
            int use = network.IndexOf(ChainNodeKind.Use, "CHN", "light");
            return network.Upstream(step).Single(e => e.From == use).Share;
        }
    }

    [Fact]
    public void A_traced_good_is_followed_alone_down_to_itself_and_everything_above_it()
    {
        WorldSketch sketch = new WorldSketch()
            .Good("ore", "mine")
            .Good("acid", "mine")
            .Good("light", "separated")
            .Good("heavy", "separated")
            .Good("alloy", "alloy")
            .Process("dig", "mine", [], "ore 1")
            .Process("brew", "mine", [], "acid 1")
            .Process("separate", "separated", ["ore 1", "acid 1"], "light 0.3", "heavy 0.01")
            .Process("cast", "alloy", ["light 0.3", "heavy 0.01"], "alloy 1")
            .Runs("A", "dig", 1)
            .Runs("A", "brew", 1)
            .Runs("A", "separate", 1)
            .Runs("A", "cast", 1)
            .Flow("ore", "A", "A", 1)
            .Flow("acid", "A", "A", 1)
            .Flow("light", "A", "A", 0.3)
            .Flow("heavy", "A", "A", 0.01);
        var network = SupplyNetwork.Of(sketch.Build(), traced: "heavy");
        Assert.Equal(["heavy"], Inputs("cast"));
        Assert.Equal(["acid", "ore"], Inputs("separate").Order());
        Assert.Throws<ArgumentException>(() => SupplyNetwork.Of(sketch.Build(), traced: "havy"));

        string[] Inputs(string process) =>
            [
                .. network
                    .Upstream(network.IndexOf(ChainNodeKind.Step, "A", process))
                    .Select(e => network.Nodes[e.From].Item),
            ];
    }

    [Fact]
    public void Idle_processes_and_empty_routes_are_no_part_of_it()
    {
        var network = SupplyNetwork.Of(
            WorldSketch.Chain().Runs("USA", "magnets", 0).Flow("magnet", "USA", "JPN", 0).Build()
        );
        Assert.Equal(-1, network.IndexOf(ChainNodeKind.Step, "USA", "magnets"));
        Assert.Equal(-1, network.IndexOf(ChainNodeKind.Output, "USA", "magnet"));
    }
}
