namespace Lodestone.Exchange.Tests;

public class FigureTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(412.3, "412")]
    [InlineData(12_345, "12,300")]
    [InlineData(6.251, "6.25")]
    [InlineData(18.04, "18")]
    [InlineData(0.01234, "0.0123")]
    [InlineData(-52.83, "-52.8")]
    [InlineData(999.9, "1,000")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NaN, "–")]
    public void Three_significant_digits(double value, string expected) => Assert.Equal(expected, Figure.Short(value));

    [Theory]
    [InlineData(0.18, "18 %")]
    [InlineData(0.018, "1.8 %")]
    [InlineData(0.0005, "0.05 %")]
    [InlineData(1, "100 %")]
    public void Percentages(double share, string expected) => Assert.Equal(expected, Figure.Percent(share));

    [Theory]
    [InlineData(6.21, "6.2 ×")]
    [InlineData(0.904, "0.90 ×")]
    [InlineData(1.999, "2.0 ×")]
    [InlineData(41.2, "41 ×")]
    public void Multiples(double value, string expected) => Assert.Equal(expected, Figure.Multiple(value));

    [Theory]
    [InlineData(3.4e9, "USD 3.4 billion")]
    [InlineData(1.2e8, "USD 120 million")]
    [InlineData(5400, "USD 5,400")]
    public void Dollars(double value, string expected) => Assert.Equal(expected, Figure.Dollars(value));

    [Theory]
    [InlineData(3.4274e9, "3,430")]
    [InlineData(21_600, "0.02")]
    [InlineData(0.0119, "0")]
    [InlineData(-0.0119, "0")]
    public void Millions_of_dollars_end_at_ten_thousand(double value, string expected) =>
        Assert.Equal(expected, Figure.Millions(value));

    [Theory]
    [InlineData(12, "+12")]
    [InlineData(-3.4, "-3.4")]
    [InlineData(0, "0")]
    [InlineData(1e-15, "0")]
    public void Differences_carry_their_sign(double value, string expected) =>
        Assert.Equal(expected, Figure.Signed(Math.Round(value, 12), Figure.Short));

    [Fact]
    public void One_day_is_singular() => Assert.Equal(("1 day", "45 days"), (Figure.Days(1), Figure.Days(45.2)));

    [Theory]
    [InlineData(1, "100")]
    [InlineData(0.062, "6.2")]
    [InlineData(0, "0")]
    [InlineData(-0.001, "net exporter")]
    [InlineData(-34, "net exporter")]
    public void Who_exports_more_than_it_imports_relies_on_nobody(double share, string expected) =>
        Assert.Equal(expected, Figure.Reliance(share));
}
