namespace Lodestone.Atlas.Tests.Explain;

/// <summary>The rows that computed numbers rest on.</summary>
public sealed class BasisTests : IDisposable
{
    private readonly SmallPackage _package = new();

    public void Dispose() => _package.Dispose();

    private string[] Market(string good, string? place) =>
        [.. AtlasBasis.OfMarket(_package.Read(), good, place).Select(r => $"{r.Part}: {r.Table} {r.Key}")];

    [Fact]
    public void A_market_rests_on_trade_plants_uses_stocks_price_and_behaviour() =>
        Assert.Equal(
            [
                "taken in: trade dy-oxide/CHN/JPN",
                "turned into other goods: capacity JPN/sinter",
                "held: stocks dy-oxide/JPN/private",
                "base price: goods dy-oxide",
                "behaviour: elasticities dy-oxide/demand_elasticity",
                "behaviour: elasticities */stock_release_premium",
            ],
            Market("dy-oxide", "JPN")
        );

    [Fact]
    public void A_supplier_makes_and_sells() =>
        Assert.Equal(
            [
                "made: capacity CHN/separate",
                "used: demand dy-oxide/CHN/magnets",
                "sold abroad: trade dy-oxide/CHN/JPN",
                "base price: goods dy-oxide",
            ],
            Market("dy-oxide", "CHN").Take(4)
        );

    [Fact]
    public void Without_a_place_all_of_them_count()
    {
        string[] rows = Market("magnet", null);
        Assert.Contains("taken in: trade magnet/JPN/USA", rows);
        Assert.Equal(2, rows.Count(r => r.StartsWith("used:", StringComparison.Ordinal)));
        Assert.DoesNotContain(rows, r => r.StartsWith("sold", StringComparison.Ordinal));
    }

    /// <summary>A parameter of the good's own takes the place of the one for all goods.</summary>
    [Fact]
    public void What_does_not_hold_for_the_good_is_left_out()
    {
        _package.Text(
            "elasticities.csv",
            """
            good,parameter,low,central,high,distribution,source,evidence
            dy-oxide,demand_elasticity,-0.6,-0.35,-0.15,triangular,mcs2025,assumption
            *,demand_elasticity,-0.4,-0.3,-0.2,triangular,mcs2025,assumption
            """
        );
        Assert.Equal(
            ["behaviour: elasticities dy-oxide/demand_elasticity"],
            Market("dy-oxide", "JPN").Where(r => r.StartsWith("behaviour", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["behaviour: elasticities */demand_elasticity"],
            Market("magnet", "JPN").Where(r => r.StartsWith("behaviour", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_row_has_its_number_its_range_and_what_else_it_says()
    {
        IReadOnlyList<BasisRow> rows = AtlasBasis.OfMarket(_package.Read(), "dy-oxide", "JPN");
        BasisRow trade = rows[0];
        Assert.Equal(("quantity_t", 10.0, null, null), (trade.Column, trade.Value, trade.Low, trade.High));
        Assert.Equal("freight_usd_per_t 900, tariff 0.02", trade.Also);
        Assert.Equal(("trade.csv", 2, "mcs2025", "published"), (trade.File, trade.Line, trade.Source, trade.Evidence));
        BasisRow parameter = rows.First(r => r.Table == "elasticities");
        Assert.Equal(
            ("central", -0.35, -0.6, -0.15),
            (parameter.Column, parameter.Value, parameter.Low, parameter.High)
        );
        Assert.Equal("", parameter.Also);
    }

    [Theory]
    [InlineData("40.19895568559454", "40.199")]
    [InlineData("1234567.8", "1234570")]
    [InlineData("0.000123456789", "0.00012346")]
    [InlineData("0", "0")]
    public void Other_numbers_are_short(string written, string shown)
    {
        _package.Replace("trade.csv", "dy-oxide,CHN,JPN,10,900,", $"dy-oxide,CHN,JPN,10,{written},");
        Assert.StartsWith(
            $"freight_usd_per_t {shown}, ",
            AtlasBasis.OfMarket(_package.Read(), "dy-oxide", "JPN")[0].Also,
            StringComparison.Ordinal
        );
    }
}
