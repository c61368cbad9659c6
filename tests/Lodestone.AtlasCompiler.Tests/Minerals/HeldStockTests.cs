using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

/// <summary>Stocks: what a source states of a place, days of base use elsewhere.</summary>
public sealed class HeldStockTests : IDisposable
{
    private const string Head = "good,place,owner,low,value,high,unit,year,source,evidence,note\n";
    private const string Everywhere = "metal,*,private,20,40,80,days of base use,2024,s,assumption,chosen\n";

    private readonly SmallMinerals _small = new();

    public void Dispose() => _small.Dispose();

    /// <summary>The United States use 200 t of metal a year, China 600.</summary>
    [Fact]
    public void Tonnes_that_are_stated_go_before_days_that_are_assumed()
    {
        string text = Stocks(Everywhere + "metal,USA,private,,50,,t,2024,s,published,counted\n");
        Assert.Contains("metal,USA,private,50,91.25,s,published,88.", text, StringComparison.Ordinal);
        Assert.Contains(
            $"metal,CHN,private,{Math.Round(600 * 40 / 365.0, 3)},40,s,assumption,20,80",
            text,
            StringComparison.Ordinal
        );
        Assert.Single(text.Split('\n'), line => line.StartsWith("metal,USA", StringComparison.Ordinal));
    }

    [Fact]
    public void The_range_of_stated_tonnes_is_theirs_in_days()
    {
        string text = Stocks("metal,USA,private,20,50,100,t,2024,s,derived,counted\n");
        Assert.Contains("metal,USA,private,50,91.25,s,derived,36.5,182.5", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "metal,USA,private,,50,,kg,2024,s,published,",
        "stocks.csv:2: the unit of a stock is 't' or 'days of base use', not 'kg'"
    )]
    [InlineData("rare,COD,private,,50,,t,2024,s,published,", "stocks.csv:2: 'rare' is not used in 'COD'")]
    public void What_cannot_be_read_is_said(string row, string message)
    {
        InputException error = Assert.Throws<InputException>(() => Stocks(row));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private string Stocks(string rows)
    {
        _small["stocks"] = Head + rows;
        CsvText csv = ChainTables.StockTable();
        new MineralTables(_small.Compile(), new Dictionary<string, double> { ["least_stock_t"] = 0.001 }).AddStocks(
            csv
        );
        return csv.ToString()!;
    }
}
