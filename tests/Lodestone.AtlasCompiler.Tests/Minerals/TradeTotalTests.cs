using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>A code of which 400 t worth 100 are traded, half of it metal: China sends 60, the Union takes 25, the United States 50.</summary>
public sealed class TradeTotalTests : IDisposable
{
    private const string Head = "good,hs,country,flow,value_kusd,quantity_t,source,evidence,note\n";
    private readonly SmallMinerals _small = new();

    public TradeTotalTests()
    {
        _small["trade"] = "good,hs,exporter,importer,value_kusd,quantity_t,source,evidence";
        _small["use"] = "good,place,low,value,high,unit,year,source,evidence,note";
        _small["goods"] = _small["goods"].Replace("9000,,key:industry", "9000,,apparent", StringComparison.Ordinal);
        _small["trade_totals"] =
            Head
            + "metal,1,WLD,world,100,400,s,secondary,\n"
            + "metal,1,CHN,export,60,,s,secondary,\n"
            + "metal,1,DEU,import,25,,s,secondary,\n"
            + "metal,1,USA,import,50,,s,secondary,";
    }

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Values_become_tonnes_of_the_good_and_the_rest_of_the_world_has_what_nobody_is_named_for()
    {
        MineralAtlas atlas = _small.Compile();
        TradeTotal total = TradeTotal.Of(atlas.Inputs, "metal")!;
        int At(string place) => atlas.Inputs.Places.ToList().IndexOf(place);
        Assert.Equal(200, total.Quantity, 1e-12);
        Assert.Equal(120, total.Exports[At("CHN")], 1e-12);
        Assert.Equal(80, total.Exports[At("ROW")], 1e-12);
        Assert.Equal(50, total.Imports[At("EU27")], 1e-12);
        Assert.Equal(100, total.Imports[At("USA")], 1e-12);
        Assert.Equal(50, total.Imports[At("ROW")], 1e-12);
        Assert.Null(TradeTotal.Of(atlas.Inputs, "ore"));
    }

    /// <summary>
    /// The 80 t that nobody is named for as exporter are those of places that are not named: 3 parts where 40 t more are made
    /// than used there, 1 part where 13.3; China, named, gets none. Where nobody has any to spare they stay with the rest.
    /// </summary>
    [Fact]
    public void What_no_row_names_is_with_places_that_have_it_to_spare()
    {
        MineralAtlas atlas = _small.Compile();
        TradeTotal total = TradeTotal.Of(atlas.Inputs, "metal")!;
        int At(string place) => atlas.Inputs.Places.ToList().IndexOf(place);
        double[] supply = new double[atlas.Inputs.Places.Count];
        double[] use = new double[supply.Length];
        (supply[At("CHN")], supply[At("EU27")], use[At("EU27")]) = (900, 70, 30);
        (supply[At("USA")], use[At("ROW")]) = (40.0 / 3, 10);
        (double[] exports, double[] imports) = total.Spread(supply, use);
        Assert.Equal(120, exports[At("CHN")], 1e-9);
        Assert.Equal(60, exports[At("EU27")], 1e-9);
        Assert.Equal(20, exports[At("USA")], 1e-9);
        Assert.Equal(0, exports[At("ROW")], 1e-9);
        Assert.Equal([50, 100, 50], new[] { imports[At("EU27")], imports[At("USA")], imports[At("ROW")] }, Near);
        Assert.Equal(total.Exports, total.Spread(use, use).Exports);

        static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
    }

    /// <summary>600 t made and 120 sent, 400 made and 50 brought, 100 brought: 1,030, of which 1,000 are made.</summary>
    [Fact]
    public void Use_is_output_plus_imports_less_exports()
    {
        Dictionary<string, double> uses = _small
            .Compile()
            .Uses["metal"]
            .ToDictionary(use => use.Place, use => use.Quantity);
        Assert.Equal(480_000.0 / 1030, uses["CHN"], 1e-9);
        Assert.Equal(450_000.0 / 1030, uses["EU27"], 1e-9);
        Assert.Equal(100_000.0 / 1030, uses["USA"], 1e-9);
    }

    [Fact]
    public void A_flow_says_that_both_ends_are_published_and_the_pair_is_not()
    {
        TradeRow row = _small
            .Compile()
            .Trade.Rows.Single(r => r is { Good: "metal", Exporter: "CHN", Importer: "USA" });
        Assert.Equal("assumption", row.Evidence);
        Assert.Equal("s;lodestone-assumption", row.Source);
        Assert.Null(row.Prior);
        Assert.Equal(
            "compile/minerals/trade_totals.csv:2;compile/minerals/trade_totals.csv:3;compile/minerals/trade_totals.csv:5",
            row.Origin
        );
    }

    [Theory]
    [InlineData("metal,1,CHN,export,60,,s,secondary,", "no row with flow = world")]
    [InlineData("metal,2,WLD,world,100,400,s,secondary,", "code 2 of 'metal' has no share in hs_codes.csv")]
    [InlineData(
        "metal,1,WLD,world,100,400,s,secondary,\nmetal,1,CHN,transit,60,,s,secondary,",
        "flow 'transit' is not one of world, export, import"
    )]
    public void Totals_that_mean_nothing_are_an_error(string rows, string message)
    {
        _small["trade_totals"] = Head + rows;
        InputException error = Assert.Throws<InputException>(_small.Compile);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
