using Xunit;
using static Lodestone.AtlasCompiler.Tests.ShippedAtlas;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>Every critical mineral at a stage from the ground and at a refined one, by place, tied by a process.</summary>
public sealed class CommodityStageTests
{
    private static readonly MineralAtlas Minerals = Compiled.Minerals;

    [Theory]
    [InlineData("gallium-in-liquor", "gallium-primary")]
    [InlineData("germanium-in-residue", "germanium-refined")]
    [InlineData("antimony-mined", "antimony-refined")]
    [InlineData("tungsten-mined", "tungsten-refined")]
    [InlineData("graphite-flake", "graphite-spherical")]
    [InlineData("lithium-rock", "lithium-carbonate")]
    [InlineData("lithium-rock", "lithium-hydroxide")]
    [InlineData("lithium-brine", "lithium-carbonate")]
    [InlineData("lithium-carbonate", "lithium-hydroxide")]
    [InlineData("cobalt-mined", "cobalt-refined")]
    [InlineData("nickel-mined", "nickel-refined")]
    [InlineData("nickel-mined", "nickel-class2")]
    [InlineData("nickel-mined", "nickel-matte")]
    [InlineData("nickel-mined", "nickel-mhp")]
    [InlineData("nickel-matte", "nickel-refined")]
    [InlineData("nickel-mhp", "nickel-refined")]
    [InlineData("copper-mined", "copper-refined")]
    [InlineData("manganese-ore", "manganese-sulphate")]
    [InlineData("ilmenite", "titanium-sponge")]
    [InlineData("niobium-mined", "niobium-refined")]
    [InlineData("tantalum-mined", "tantalum-refined")]
    [InlineData("vanadium-mined", "vanadium-refined")]
    [InlineData("indium-in-residue", "indium-refined")]
    [InlineData("bismuth-in-residue", "bismuth-refined")]
    [InlineData("tellurium-in-slimes", "tellurium-refined")]
    [InlineData("beryllium-mined", "beryllium-refined")]
    [InlineData("fluorspar", "hydrofluoric-acid")]
    [InlineData("platinum-mined", "platinum-refined")]
    [InlineData("palladium-mined", "palladium-refined")]
    [InlineData("rhodium-mined", "rhodium-refined")]
    [InlineData("iridium-mined", "iridium-refined")]
    [InlineData("ruthenium-mined", "ruthenium-refined")]
    [InlineData("quartz", "silicon-metal")]
    [InlineData("quartz", "ferrosilicon")]
    [InlineData("ferrosilicon", "magnesium-metal")]
    [InlineData("phosphate-rock", "phosphorus")]
    [InlineData("borates", "boron-refined")]
    [InlineData("tin-mined", "tin-refined")]
    [InlineData("bauxite", "alumina")]
    [InlineData("alumina", "aluminium")]
    public void A_process_leads_from_the_one_to_the_other_in_more_than_one_place(string from, string to)
    {
        Recipe[] steps =
        [
            .. Minerals.Recipes.All.Where(recipe =>
                recipe.Yield(to) > 0 && recipe.Inputs.Any(term => term.Good == from)
            ),
        ];
        Assert.NotEmpty(steps);
        Assert.True(Makers(from) > 1);
        Assert.True(Makers(to) > 1);
        Assert.True(
            Minerals.Production.All.Any(plant => steps.Any(step => step.Process == plant.Process)),
            $"nobody turns {from} into {to} in the base year"
        );
    }

    private static int Makers(string good) =>
        Minerals.Inputs.Places.Count(place => Minerals.Production.Supply(good, place) > 0);
}
