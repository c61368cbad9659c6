using Lodestone.Model;
using Lodestone.Peers.Comparison;
using Lodestone.Synthetic;
using Xunit;

namespace Lodestone.Bench.Tests.Comparison;

public class ShockFamiliesTests
{
    private static readonly World Chain = SyntheticWorld.Build();

    private static Scenario Magnets() =>
        (SyntheticDraw.Of(0).AtOnce() with { Residual = 0, Groups = 1 }).Scenario(Chain, 12);

    [Fact]
    public void Depths_go_in_equal_steps_to_a_ban()
    {
        IReadOnlyList<Scenario> family = ShockFamilies.Depths(Magnets(), 4);
        Assert.Equal(
            [0.75, 0.5, 0.25, 0],
            family.Select(scenario => Assert.Single(scenario.Events.OfType<Throttle>()).Shares[0])
        );
        Assert.All(family, scenario => Assert.Equal(1, scenario.Horizon.Periods));
    }

    /// <summary>The less is let out, the more is short, and the last is as short as a ban.</summary>
    [Fact]
    public void Magnets_run_shorter_with_depth()
    {
        BatchResult held = OneByOne.Play(Chain, ShockFamilies.Depths(Magnets(), 4));
        BatchResult banned = OneByOne.Play(
            Chain,
            [Magnets() with { Horizon = Magnets().Horizon with { Periods = 1 } }]
        );
        Assert.Equal(0, held.Failed + banned.Failed);
        Assert.Equal(held.Unmet.Order(), held.Unmet);
        Assert.True(held.Unmet[0] > 100);
        Assert.Equal(banned.Unmet[0], held.Unmet[^1], 1e-6);
        Assert.Equal(1, banned.Objective[0] / held.Objective[^1], 1e-12);
    }

    [Fact]
    public void A_folder_without_a_prototype_is_named()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string message = Assert.Throws<FileNotFoundException>(() => Prototype.Run(folder)).Message;
            Assert.Contains("proto.dll", message, StringComparison.Ordinal);
            Assert.Contains(folder, message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
