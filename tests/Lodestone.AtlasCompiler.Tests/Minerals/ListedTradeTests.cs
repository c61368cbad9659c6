using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>A listed good moves on the flows of trade.csv alone: 840 t from the Congo, 504 t to China, 336 t to the Union.</summary>
public sealed class ListedTradeTests : IDisposable
{
    private readonly SmallMinerals _small = new();

    public ListedTradeTests()
    {
        _small["goods"] = _small["goods"].Replace("contained,4,world", "contained,4,listed", StringComparison.Ordinal);
        _small["hs_codes"] += "\nore,2,HS17,1,s,published,,";
        _small["trade"] =
            _small["trade"].Trim() + "\nore,2,COD,CHN,1,504,s,published\nore,2,COD,EU27,1,336,s,assumption";
    }

    public void Dispose() => _small.Dispose();

    [Fact]
    public void Listed_flows_stand_and_no_others()
    {
        TradeRow[] rows = [.. _small.Compile().Trade.Rows.Where(row => row.Good == "ore")];
        Assert.Equal(
            [("COD", "EU27", 336.0), ("COD", "CHN", 504.0)],
            rows.Select(row => (row.Exporter, row.Importer, row.Quantity)).OrderBy(row => row.Quantity)
        );
    }

    [Fact]
    public void An_assumed_flow_is_no_published_one()
    {
        MineralAtlas atlas = _small.Compile();
        TradeRow assumed = atlas.Trade.Rows.Single(row => row is { Good: "ore", Importer: "EU27" });
        TradeRow stated = atlas.Trade.Rows.Single(row => row is { Good: "ore", Importer: "CHN" });
        Assert.Equal(("assumption", null), (assumed.Evidence, assumed.Prior));
        Assert.Equal(("derived", 504.0), (stated.Evidence, stated.Prior));
    }

    [Fact]
    public void A_flow_that_leaves_a_place_short_is_refused_with_both_amounts()
    {
        _small["trade"] = _small["trade"].Replace("CHN,1,504", "CHN,1,500", StringComparison.Ordinal);
        InputException problem = Assert.Throws<InputException>(_small.Compile);
        Assert.Contains("CHN receives 500 t of 'ore' and uses 504 t", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_word_for_trade_is_refused()
    {
        _small["goods"] = _small["goods"].Replace("contained,4,listed", "contained,4,some", StringComparison.Ordinal);
        InputException problem = Assert.Throws<InputException>(_small.Compile);
        Assert.Contains("'some' is not one of home, listed, world", problem.Message, StringComparison.Ordinal);
    }
}
