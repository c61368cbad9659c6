using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Plans.Tests;

public class ScenarioChangesTests
{
    [Theory]
    [InlineData(1234567.89, 1234570)]
    [InlineData(0.00123456789, 0.00123457)]
    [InlineData(0, 0)]
    public void Tonnes_keep_six_digits(double tonnes, double rounded) =>
        Assert.Equal(rounded, ScenarioChanges.Rounded(tonnes));

    [Fact]
    public void A_reserve_put_into_a_scenario_reads_back_as_it_was()
    {
        World world = AtlasReader.Read(Checkout.Path("data", "atlas")).World!;
        string file = Checkout.Path("data", "scenarios", "gallium-germanium-ban.yaml");
        Scenario scenario = ScenarioReader.Read(file, world, []).Scenario!;
        string good = world.Goods.First(g => g.Id.StartsWith("gallium", StringComparison.Ordinal)).Id;
        var reserve = new Reserve("USA", good, 12.5, ReleaseRule.Shortfall, 0.02, 3, new Window(0, 6), 0)
        {
            LagDays = 30,
        };
        IReadOnlyList<string> changes = ScenarioChanges.Of(
            scenario,
            world,
            [reserve, new Pool(["JPN", "USA"], [good], new Window(0, 6), 0)]
        );
        Scenario changed = ScenarioReader.Read(file, world, changes).Scenario!;
        Reserve read = Assert.Single(changed.Policies.OfType<Reserve>());
        Assert.Equal((12.5, 30.0), (read.Tonnes, read.LagDays));
        Assert.Single(changed.Policies.OfType<Pool>());
    }
}
