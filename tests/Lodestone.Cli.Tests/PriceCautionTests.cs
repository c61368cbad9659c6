namespace Lodestone.Cli.Tests;

/// <summary>What <c>criticality --method usgs</c> says before its table of multiples that nobody would pay.</summary>
public sealed class PriceCautionTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>Shipped data: what a multiple beyond every choke price means stands in the first sentences, before the table.</summary>
    [Theory]
    [InlineData(
        "gallium-primary",
        "The price multiple of primary gallium is not to be expected: in the atlas all uses outside the supplier are given up above 12 × the base"
    )]
    [InlineData(
        "dy-oxide",
        "For dysprosium oxide no price clears the market (∞): nobody outside the supplier makes it."
    )]
    [InlineData("copper-refined", null)]
    public void A_multiple_that_nobody_would_pay_is_cautioned_against_before_the_table(string good, string? caution)
    {
        string data = Checkout.Path("data", "atlas");
        string output = _desk
            .Run("criticality", "-q", "-m", "usgs", "-g", good, "--data", data)
            .Output.ReplaceLineEndings(" ");
        string summary = output[..output.IndexOf("By good", StringComparison.Ordinal)];
        Assert.Equal(
            caution is not null,
            summary.Contains("not to be expected", StringComparison.Ordinal)
                || summary.Contains("no price clears", StringComparison.Ordinal)
        );
        Assert.Contains(caution ?? "The dearest cut", summary, StringComparison.Ordinal);
    }

    /// <summary>Shipped data: goods beyond the last choke price are counted as the rows of the file show them.</summary>
    [Fact]
    public void Multiples_that_nobody_would_pay_are_counted()
    {
        string data = Checkout.Path("data", "atlas");
        string[][] rows =
        [
            .. _desk
                .Run("criticality", "-q", "-m", "usgs", "--data", data, "-o", "csv")
                .Output.TrimEnd('\n')
                .Split('\n')
                .Select(line => line.Split(',')),
        ];
        int price = Array.IndexOf(rows[0], "price_multiple") - rows[0].Length;
        int choke = Array.IndexOf(rows[0], "choke_multiple") - rows[0].Length;
        string[] prices = [.. rows.Skip(1).Where(r => Number(r[^-price]) > Number(r[^-choke])).Select(r => r[^-price])];
        string summary = _desk.Run("criticality", "-q", "-m", "usgs", "--data", data).Output.ReplaceLineEndings(" ");
        int none = prices.Count(p => p == "inf");
        Assert.InRange(none, 2, prices.Length - 2);
        Assert.Contains(
            $"multiples of {prices.Length - none} goods are not to be expected: in the atlas all uses outside the supplier are given up above 8 to 15 × the base (by good)",
            summary,
            StringComparison.Ordinal
        );
        Assert.Contains($"For {none} goods no price clears the market", summary, StringComparison.Ordinal);

        static double Number(string cell) =>
            cell == "inf"
                ? double.PositiveInfinity
                : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }
}
