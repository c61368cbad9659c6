using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>Listed flows of a customs code from maker to user.</summary>
public sealed class TracedTradeTests : IDisposable
{
    private readonly SmallMinerals _small = new();

    public TracedTradeTests()
    {
        _small["hs_codes"] = "good,hs,revision,share,source,evidence,pairs,note\nmetal,1,HS17,0.5,s,derived,largest,";
        _small["goods"] = _small["goods"].Replace("9000,,key:industry", "9000,,apparent", StringComparison.Ordinal);
        _small["use"] = "good,place,low,value,high,unit,year,source,evidence,note";
    }

    /// <summary>
    /// China makes 600 t of metal and the Union 400. China sends 100 t to Japan, which makes none and sends 40 t on to the
    /// United States: by hand, 60 t of it end in Japan and 40 t in the United States, and no flow begins in Japan.
    /// </summary>
    [Fact]
    public void What_is_passed_on_is_its_makers()
    {
        _small["trade"] = Flows("CHN,JPN,200", "JPN,USA,80");
        TradeRow[] rows = Abroad();
        Assert.Equal(["CHN>USA 40", "CHN>JPN 60"], rows.Select(Said));
        Assert.All(rows, row => Assert.Equal("derived", row.Evidence));
        Assert.Equal(
            "compile/minerals/trade.csv:2;compile/minerals/hs_codes.csv:2;compile/minerals/trade.csv:3",
            rows[0].Origin
        );
        Assert.Equal(500, At("CHN", "CHN"), 1e-9);
        Assert.Equal(400, At("EU27", "EU27"), 1e-9);
    }

    /// <summary>The fit has to give the United States 300 t where 40 are listed: nothing of the figure is left, and the grade says so.</summary>
    [Fact]
    public void A_flow_far_from_its_figure_is_an_assumption()
    {
        _small["trade"] = Flows("CHN,USA,80", "EU27,USA,2");
        _small["use"] += "\nmetal,USA,,300,,t,2024,s,published,";
        TradeRow row = Abroad().Single(r => (r.Exporter, r.Importer) == ("CHN", "USA"));
        Assert.True(row.Quantity > 150, Said(row));
        Assert.Equal(("assumption", 40.0), (row.Evidence, row.Prior));
        Assert.True(row.IsStated, "the figure is still shown beside the flow");
    }

    /// <summary>Only the largest flows are listed: who buys in small ones uses a quarter of its weight, no less.</summary>
    [Fact]
    public void Who_buys_in_small_flows_is_not_left_without()
    {
        _small["trade"] = Flows("EU27,CHN,100");
        Assert.Equal(0, Use("USA"));
        _small["goods"] = _small["goods"].Replace(",,apparent,", ",,apparent:industry,", StringComparison.Ordinal);
        // Shares: China 0.65, the Union 0.35, the United States a quarter of a fifth; 1.05 in all.
        Assert.Equal(1000 * 0.05 / 1.05, Use("USA"), 1e-6);
        Assert.Equal(1000 * 0.65 / 1.05, Use("CHN"), 1e-6);
    }

    [Fact]
    public void Another_word_is_refused()
    {
        _small["hs_codes"] = _small["hs_codes"].Replace("largest", "most", StringComparison.Ordinal);
        var fault = Assert.Throws<InputException>(() => _small.Compile());
        Assert.Equal("hs_codes.csv:2: pairs 'most' is not 'largest' or empty", fault.Message);
    }

    public void Dispose() => _small.Dispose();

    private static string Flows(params string[] flows) =>
        "good,hs,exporter,importer,value_kusd,quantity_t,source,evidence\n"
        + string.Join(
            '\n',
            flows.Select(flow =>
                $"metal,1,{flow[..flow.LastIndexOf(',')]},1,{flow[(flow.LastIndexOf(',') + 1)..]},s,published"
            )
        );

    private TradeRow[] Abroad() =>
        [.. _small.Compile().Trade.Rows.Where(row => row.Good == "metal" && row.Exporter != row.Importer)];

    private double At(string exporter, string importer) =>
        _small
            .Compile()
            .Trade.Rows.Single(r => (r.Good, r.Exporter, r.Importer) == ("metal", exporter, importer))
            .Quantity;

    private double Use(string place) => _small.Compile().Uses.At("metal", place);

    private static string Said(TradeRow row) => $"{row.Exporter}>{row.Importer} {Math.Round(row.Quantity, 6)}";
}
