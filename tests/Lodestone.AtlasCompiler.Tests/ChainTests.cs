using Xunit;
using static Lodestone.AtlasCompiler.Tests.ShippedAtlas;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>The chain makes sense: published figures met, elements kept, every plant earns its inputs.</summary>
public sealed class ChainTests
{
    public static TheoryData<string> Targets => [.. Target.All(Compiled).Select(target => target.Id)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_published_figure_is_met_within_its_tolerance(string id)
    {
        Target target = Target.All(Compiled).Single(t => t.Id == id);
        Assert.True(
            target.Holds,
            $"{target.What}: published {target.Published}, atlas {target.Atlas}, {target.Difference:P2}"
        );
        Assert.NotEqual("", target.Reason);
    }

    [Fact]
    public void No_ore_holds_more_than_itself()
    {
        foreach (IGrouping<string, InputRow> ore in Compiled.Inputs["splits"].GroupBy(row => row["ore"]))
        {
            Assert.InRange(ore.Sum(row => row.Number("value")), 0.98, 1 + 1e-5);
        }
    }

    [Fact]
    public void No_separation_gives_more_than_it_takes() =>
        Assert.All(
            Compiled.Recipes.All.Where(recipe => recipe.Process.StartsWith("separate-", StringComparison.Ordinal)),
            recipe =>
                Assert.InRange(recipe.Outputs.Sum(term => term.Coefficient), 0.1, recipe.Inputs.Single().Coefficient)
        );

    [Fact]
    public void Every_running_plant_earns_more_than_its_inputs_cost() =>
        Assert.All(
            Table("capacity").Where(row => Number(row["activity_t"]) > 0),
            row => Assert.True(Number(row["margin_usd_per_t"]) > 0, $"{row["process"]} at {row["place"]}")
        );

    [Fact]
    public void An_idle_recipe_does_not_pay_at_base_prices() =>
        Assert.All(
            Table("capacity").Where(row => Number(row["activity_t"]) == 0),
            row => Assert.True(Number(row["cost_usd_per_t"]) > Compiled.Margin(row["process"], row["place"]))
        );

    [Fact]
    public void Rare_earth_metal_in_magnets_stays_below_that_in_oxides()
    {
        double oxides = TargetExpression.Value(
            "0.8527*output(ndpr-oxide,*)+0.8713*output(dy-oxide,*)+0.8502*output(tb-oxide,*)",
            Compiled
        );
        double alloy = TargetExpression.Value("0.3043*output(ndfeb-alloy,*)", Compiled);
        Assert.InRange(alloy / oxides, 0.85, 0.97);
    }

    [Fact]
    public void Sectors_add_up_to_the_use_of_a_place()
    {
        foreach (
            IGrouping<int, (int Use, string Sector, double Quantity)> use in Compiled.Sectors.Rows.GroupBy(row =>
                row.Use
            )
        )
        {
            Assert.Equal(
                Compiled.Balance.Values[use.Key],
                use.Sum(row => row.Quantity),
                1e-9 * Compiled.Balance.Values[use.Key]
            );
        }
    }
}
