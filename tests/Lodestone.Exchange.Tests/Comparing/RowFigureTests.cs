using Lodestone.Model;

namespace Lodestone.Exchange.Tests.Comparing;

public class RowFigureTests
{
    /// <summary>A price of 10.4 times the base against one of 1.00: 10, 1.00 and -9.4 would not add up.</summary>
    [Theory]
    [InlineData(10.41, 1.0004, "10.4 1.0 -9.4")]
    [InlineData(6.24, 3.62, "6.2 3.6 -2.6")]
    [InlineData(1.204, 1.1, "1.20 1.10 -0.10")]
    [InlineData(150.2, 148.9, "150.2 148.9 -1.3")]
    [InlineData(374, 12.6, "374 13 -361")]
    [InlineData(1.62, 10.2, "1.6 10.2 +8.6")]
    [InlineData(1, 1.0000001, "1.00 1.00 0")]
    [InlineData(1.5, 1.5, "1.50 1.50 0")]
    public void Multiples(double first, double second, string expected) =>
        Assert.Equal(expected, Written(RowScale.Multiple, first, second));

    [Theory]
    [InlineData(12_345, 11_913, "12,350 11,910 -430")]
    [InlineData(12_345, 6_012, "12,300 6,000 -6,300")]
    [InlineData(237.8, 118.9, "238 119 -119")]
    [InlineData(36, 24, "36 24 -12")]
    [InlineData(3_430, 0, "3,430 0 -3,430")]
    [InlineData(0, 0, "0 0 0")]
    [InlineData(412, 412.000001, "412 412 0")]
    public void Tonnes(double first, double second, string expected) =>
        Assert.Equal(expected, Written(RowScale.Tonnes, first, second));

    [Theory]
    [InlineData(0.044, 0.022, "4.4 2.2 -2.2")]
    [InlineData(0.12, 0.1153, "12.00 11.53 -0.47")]
    public void Shares(double first, double second, string expected) =>
        Assert.Equal(expected, Written(RowScale.Share, first, second));

    /// <summary>A cent is rounding of the solver.</summary>
    [Theory]
    [InlineData(0, 1.19e-8, "0 0 0")]
    [InlineData(726, 363, "726 363 -363")]
    public void Millions_of_dollars(double first, double second, string expected) =>
        Assert.Equal(expected, Written(RowScale.Millions, first, second));

    [Fact]
    public void The_smallest_of_several_differences_keeps_two_digits()
    {
        var row = RowFigure.Of(
            RowScale.Tonnes,
            [12_345, 6_012, 12_320],
            [
                [-6_333],
                [-25],
            ]
        );
        Assert.Equal(
            "12,345 6,012 12,320 -6,333 -25",
            $"{row.Text(12_345)} {row.Text(6_012)} {row.Text(12_320)} {row.Signed(-6_333)} {row.Signed(-25)}"
        );
    }

    /// <summary>Lithium hydroxide at 1.0000001 times its base in one scenario and at 5.84 times in another.</summary>
    [Fact]
    public void A_difference_of_nothing_does_not_make_a_row_finer()
    {
        var row = RowFigure.Of(
            RowScale.Multiple,
            [1, 1.0000001, 5.839],
            [
                [1e-7],
                [4.839],
            ]
        );
        Assert.Equal(("5.8", "+4.8", "0"), (row.Text(5.839), row.Signed(4.839), row.Signed(1e-7)));
    }

    /// <summary>The row is rounded to 100 million: in billions that is one decimal.</summary>
    [Fact]
    public void Dollars_in_a_sentence_are_rounded_as_their_row()
    {
        var row = RowFigure.Of(
            RowScale.Dollars,
            [15.84e9, 3.42e9],
            [
                [-12.42e9],
            ]
        );
        Assert.Equal("15,800", row.Text(15.84e9));
        Assert.Equal("USD 12.4 billion", row.Dollars(12.42e9));
        Assert.Equal("USD 0.9 to 12.4 billion", row.Dollars(new Bands(0.93e9, 0, 5e9, 0, 12.42e9, 0, 0, 1)));
        Assert.Equal("USD 900 million", row.Dollars(0.93e9));
        Assert.Equal("USD 5,400", row.Dollars(5_400));
    }

    private static string Written(RowScale scale, double first, double second)
    {
        double difference = second - first;
        var row = RowFigure.Of(
            scale,
            [first, second],
            [
                [difference],
            ]
        );
        return $"{row.Text(first)} {row.Text(second)} {row.Signed(difference)}";
    }
}
