using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

public sealed class SmallMineralTests : IDisposable
{
    private readonly SmallMinerals _small = new();

    public void Dispose() => _small.Dispose();

    private MineralAtlas Compiled => _small.Compile();

    /// <summary>840 t of ore feed 800 t of metal at 1.05; 1,000 t are made: a fifth comes from scrap, everywhere.</summary>
    [Fact]
    public void What_the_feed_does_not_cover_comes_from_scrap_in_equal_share()
    {
        MineralAtlas atlas = Compiled;
        Dictionary<(string, string), double> made = atlas.Production.All.ToDictionary(
            p => (p.Process, p.Place),
            p => p.Activity
        );
        Assert.Equal(480, made[("refine", "CHN")], 1e-9);
        Assert.Equal(120, made[("scrap", "CHN")], 1e-9);
        Assert.Equal(320, made[("refine", "EU27")], 1e-9);
        Assert.Equal(80, made[("scrap", "EU27")], 1e-9);
        Assert.Empty(atlas.Uses["ore"]);
    }

    [Fact]
    public void Ore_that_is_left_over_is_used_as_ore()
    {
        _small["production"] = _small["production"]
            .Replace("mine,COD,,840,", "mine,COD,,1200,", StringComparison.Ordinal);
        Assert.Equal(150, Compiled.Uses["ore"].Sum(use => use.Quantity), 1e-9);
        Assert.DoesNotContain(Compiled.Production.All, plant => plant.Process == "scrap");
    }

    [Fact]
    public void Countries_of_a_bloc_are_added_up_and_a_withheld_one_makes_the_sum_an_estimate()
    {
        Plant plant = Compiled.Production.All.Single(p => p is { Process: "refine", Place: "EU27" });
        Assert.Null(plant.Published);
        Assert.Equal("derived", plant.Evidence);
        Assert.Contains("withheld by the source: POL", plant.Note, StringComparison.Ordinal);
        Assert.Equal("withheld", plant.State);
        Plant mine = Compiled.Production.All.Single(p => p.Process == "mine");
        Assert.Equal((840, "published"), (mine.Published, mine.State));
        Assert.Equal(
            [("EU27", "withheld"), ("CHN", "share")],
            Compiled.Production.All.Where(p => p.Process == "scrap").Select(p => (p.Place, p.State))
        );
    }

    [Fact]
    public void A_use_that_is_stated_stands_and_the_rest_is_shared()
    {
        Dictionary<string, double> uses = Compiled.Uses["metal"].ToDictionary(use => use.Place, use => use.Quantity);
        Assert.Equal(200, uses["USA"]);
        Assert.Equal(600, uses["CHN"], 1e-9);
        Assert.Equal(200, uses["EU27"], 1e-9);
    }

    [Fact]
    public void What_the_host_yields_and_nobody_recovers_is_a_use_at_home()
    {
        Dictionary<string, double> uses = Compiled.Uses["slime"].ToDictionary(use => use.Place, use => use.Quantity);
        Assert.Equal(0.48 - 0.3, uses["CHN"], 1e-12);
        Assert.Equal(0.32, uses["EU27"], 1e-12);
    }

    /// <summary>0.8 × (9,000 + 0.001 × 0.01 × 100,000) / 1.05.</summary>
    [Fact]
    public void The_price_of_an_ore_is_the_part_paid_of_what_it_yields() =>
        Assert.Equal(Math.Round(0.8 * (9000 + (0.001 * 1000)) / 1.05), Compiled.Prices["ore"]);

    [Fact]
    public void Apparent_use_is_output_plus_imports_less_exports_in_tonnes_of_the_good()
    {
        _small["goods"] = _small["goods"].Replace("9000,,key:industry", "9000,,apparent", StringComparison.Ordinal);
        Dictionary<string, double> uses = Compiled.Uses["metal"].ToDictionary(use => use.Place, use => use.Quantity);

        // China 600 - 25 + 50, the European Union 400 - 50; the United States are stated. 800 t are left for 975.
        Assert.Equal(200, uses["USA"]);
        Assert.Equal(800 * 625.0 / 975, uses["CHN"], 1e-9);
        Assert.Equal(800 * 350.0 / 975, uses["EU27"], 1e-9);
    }

    [Fact]
    public void Feed_that_is_left_over_lies_where_it_is_processed()
    {
        _small["production"] = _small["production"]
            .Replace("mine,COD,,840,", "mine,COD,,1200,", StringComparison.Ordinal);
        _small["goods"] = _small["goods"]
            .Replace("value-of:refine:0.8,key:industry", "value-of:refine:0.8,feed", StringComparison.Ordinal);
        Dictionary<string, double> uses = Compiled.Uses["ore"].ToDictionary(use => use.Place, use => use.Quantity);
        Assert.Equal(90, uses["CHN"], 1e-9);
        Assert.Equal(60, uses["EU27"], 1e-9);
    }

    [Fact]
    public void A_published_flow_is_in_the_trade_with_its_content()
    {
        TradeRow flow = Compiled.Trade.Rows.Single(row => row is { Good: "metal", Exporter: "CHN", Importer: "USA" });
        Assert.Equal(25, flow.Prior);
        Assert.Equal(50, flow.Freight);
        // The United States use 200 t: little of the figure is left in the flow.
        Assert.True(flow.Quantity > 50);
        Assert.Equal("assumption", flow.Evidence);
    }

    [Fact]
    public void A_stated_total_is_held_against_the_atlas()
    {
        WorldTotal[] totals = [.. WorldTotal.All(Compiled)];
        Assert.True(totals[0].Agrees);
        Assert.Equal(["POL"], totals[0].Withheld);
        Assert.False(totals[1].Agrees);
    }

    [Fact]
    public void A_code_that_no_good_has_says_why()
    {
        Assert.Contains("| 9 | Slag | 5 | no good | s |", CodeTable.WithoutGood(Compiled), StringComparison.Ordinal);
        _small["codes_without_good"] = _small["codes_without_good"]
            .Replace("9,Slag", "1,Slag", StringComparison.Ordinal);
        InputException problem = Assert.Throws<InputException>(() => CodeTable.WithoutGood(Compiled));
        Assert.Contains(
            "codes_without_good.csv:2: code 1 has a good in hs_codes.csv",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "production",
        "recover,CHN,,0.3,",
        "recover,CHN,,0.9,",
        "recover in CHN needs 0.9 t of slime, its host yields 0.48 t"
    )]
    [InlineData("production", "refine,DEU,", "refin,DEU,", "production.csv:4: process 'refin' is not in processes.csv")]
    [InlineData(
        "production",
        "withheld",
        "secret",
        "production.csv:5: state 'secret' is not one of published, share, withheld"
    )]
    [InlineData("processes", ",refine,waste", ",,waste", "the feed covers 80.0 % of what refine needs")]
    [InlineData("recipes", "refine,ore,input", "refine,or,input", "recipes.csv:3: good 'or' is not in goods.csv")]
    [InlineData("goods", "value-of:refine:0.8", "value-of:refine", "is not value-of:PROCESS:PAYABILITY")]
    [InlineData(
        "goods",
        "9000,,key:industry",
        "9000,,key:nobody",
        "use rule 'key:nobody' is not home, feed, apparent, apparent:NAME or key:NAME"
    )]
    [InlineData(
        "use",
        "metal,USA,150,200,250",
        "metal,USA,150,2000,2500",
        "2,000 t of 'metal' are stated to be used, 1,000 t are left"
    )]
    [InlineData("hs_codes", "metal,1,", "metal,2,", "trade.csv:2: code 1 of 'metal' has no share in hs_codes.csv")]
    [InlineData("trade", "EU27,CHN", "DEU,CHN", "trade.csv:2: 'DEU' is not a place")]
    public void A_mistake_is_named_with_its_place(string file, string right, string wrong, string message)
    {
        Assert.Contains(right, _small[file], StringComparison.Ordinal);
        _small[file] = _small[file].Replace(right, wrong, StringComparison.Ordinal);
        InputException error = Assert.Throws<InputException>(() => _small.Compile());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plant_that_earns_nothing_is_an_error()
    {
        _small["goods"] = _small["goods"]
            .Replace("value-of:refine:0.8", "value-of:refine:1.2", StringComparison.Ordinal);
        MineralAtlas atlas = Compiled;
        Plant plant = atlas.Production.All.First(p => p.Process == "refine");
        Assert.Contains(
            "earns",
            Assert.Throws<InputException>(() => atlas.Margin(plant)).Message,
            StringComparison.Ordinal
        );
    }
}
