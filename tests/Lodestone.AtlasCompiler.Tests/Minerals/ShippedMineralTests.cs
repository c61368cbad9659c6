using Xunit;
using static Lodestone.AtlasCompiler.Tests.ShippedAtlas;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>The shipped minerals: stated totals, closed balances, by-products within their hosts, nothing withheld as zero.</summary>
public sealed class ShippedMineralTests
{
    private static readonly MineralAtlas Minerals = Compiled.Minerals;

    public static TheoryData<string> Goods => [.. Minerals.Inputs["goods"].Select(row => row["good"])];

    [Fact]
    public void At_least_thirty_stated_world_totals_are_met_within_their_rounding()
    {
        WorldTotal[] totals = [.. WorldTotal.All(Minerals)];
        Assert.True(totals.Count(total => total.Agrees) >= 30);
        Assert.All(
            totals.Where(total => !total.Agrees),
            total =>
                Assert.True(
                    total.Row["note"].Length > 0,
                    $"{total.Good}: stated {total.Stated}, atlas {total.Atlas}, and no note says why"
                )
        );
    }

    [Theory]
    [MemberData(nameof(Goods))]
    public void What_is_made_leaves_and_what_is_used_arrives(string good)
    {
        TradeRow[] flows = [.. Minerals.Trade.Rows.Where(row => row.Good == good)];
        foreach (string place in Minerals.Inputs.Places)
        {
            double supply = Minerals.Production.Supply(good, place);
            double use = Minerals.Production.Need(good, place) + Minerals.Uses.At(good, place);
            Assert.Equal(supply, flows.Where(row => row.Exporter == place).Sum(row => row.Quantity), 1e-9 * supply);
            Assert.Equal(use, flows.Where(row => row.Importer == place).Sum(row => row.Quantity), 1e-8 * use);
        }
    }

    [Fact]
    public void What_stays_home_is_not_traded_and_no_plant_takes_more_of_it_than_its_host_yields()
    {
        foreach (InputRow good in Minerals.Inputs["goods"].Where(row => row["trade"] == "home"))
        {
            Assert.All(
                Minerals.Trade.Rows.Where(row => row.Good == good["good"]),
                row => Assert.Equal(row.Exporter, row.Importer)
            );
            Assert.All(
                Minerals.Inputs.Places,
                place =>
                    Assert.True(
                        Minerals.Production.Need(good["good"], place)
                            <= Minerals.Production.Supply(good["good"], place) * (1 + 1e-12)
                    )
            );
        }
    }

    [Fact]
    public void Nothing_withheld_is_zero_or_passes_as_published()
    {
        InputRow[] withheld = [.. Minerals.Inputs["production"].Where(row => row["state"] == "withheld")];
        Assert.NotEmpty(withheld);
        Assert.All(
            withheld,
            row =>
            {
                Assert.True(row.Number("value") > 0, row.Where);
                Assert.NotEqual("published", row["evidence"]);
                Plant plant = Minerals.Production.All.Single(p =>
                    p.Process == row["process"] && p.Place == Minerals.Inputs.PlaceOf(row["country"])
                );
                Assert.Null(plant.Published);
                Assert.Equal("withheld", plant.State);
                Assert.Contains($"withheld by the source: ", plant.Note, StringComparison.Ordinal);
            }
        );
    }

    /// <summary>A country whose output of a good is published has no part of what the source calls other countries.</summary>
    [Fact]
    public void No_country_is_counted_twice()
    {
        (string Good, string Country)[] rows =
        [
            .. Minerals
                .Inputs["production"]
                .Select(row => (Minerals.Recipes[row["process"]].ReferenceGood, row["country"])),
        ];
        (string, string)[] others =
        [
            .. Minerals
                .Inputs["production"]
                .Where(row => row["note"].StartsWith("its part of", StringComparison.Ordinal))
                .Select(row => (Minerals.Recipes[row["process"]].ReferenceGood, row["country"])),
        ];
        Assert.NotEmpty(others);
        Assert.All(others, other => Assert.Single(rows, row => row == other));
    }

    [Fact]
    public void Published_output_is_not_altered()
    {
        foreach (Plant plant in Minerals.Production.All.Where(plant => plant.Published is not null))
        {
            double stated = Minerals
                .Inputs["production"]
                .Where(row => row["process"] == plant.Process && Minerals.Inputs.PlaceOf(row["country"]) == plant.Place)
                .Sum(row => row.Number("value"));
            Assert.Equal(stated, plant.Activity, 1e-12 * stated);
        }
    }

    [Fact]
    public void Every_plant_earns_more_than_its_inputs_cost() =>
        Assert.All(Minerals.Production.All, plant => Assert.True(Minerals.Margin(plant) > 0));

    [Fact]
    public void Every_input_row_has_a_known_source_and_a_grade_that_may_ship()
    {
        HashSet<string> sources = [.. Table("sources").Select(row => row["source"])];
        string[] graded =
        [
            "goods",
            "recipes",
            "production",
            "world_totals",
            "capacity",
            "trade",
            "hs_codes",
            "use",
            "use_keys",
            "sector_shares",
            "sectors",
            "stocks",
            "elasticities",
            "prices",
            "settings",
        ];
        foreach (InputRow row in graded.SelectMany(name => Minerals.Inputs[name]))
        {
            Assert.Contains(row["evidence"], Evidence.Allowed);
            Assert.All(row["source"].Split(';'), source => Assert.Contains(source, sources));
        }
    }

    [Fact]
    public void The_minerals_are_not_tied_to_the_magnet_chain()
    {
        HashSet<string> chain = [.. Compiled.Inputs.GoodIds];
        Assert.All(
            Minerals.Recipes.All.SelectMany(recipe => recipe.Inputs.Concat(recipe.Outputs)),
            term => Assert.DoesNotContain(term.Good, chain)
        );
    }
}
