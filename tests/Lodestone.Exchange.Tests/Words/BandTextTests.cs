using Lodestone.Model;

namespace Lodestone.Exchange.Tests.Words;

public class BandTextTests
{
    [Fact]
    public void A_range_names_both_ends_and_one_number_where_they_read_the_same()
    {
        Assert.Equal("2,100 to 4,600", BandText.Range(Of(2100, 3430, 4600), Figure.Short));
        Assert.Equal("3,430", BandText.Range(Of(3430.1, 3430.2, 3430.3), Figure.Short));
    }

    [Fact]
    public void A_cell_has_the_median_before_the_range()
    {
        Assert.Equal("3,430\u00a0(2,100–4,600)", BandText.Cell(Of(2100, 3430, 4600), Figure.Short));
        Assert.Equal("0", BandText.Cell(Of(0, 0, 0), Figure.Short));
        Assert.Equal("2\u00a0(-1\u00a0to\u00a05)", BandText.Cell(Of(-1, 2, 5), Figure.Short));
    }

    [Fact]
    public void A_difference_has_signs() =>
        Assert.Equal("+1,200\u00a0(-900\u00a0to\u00a0+1,600)", BandText.Difference(Of(-900, 1200, 1600), Figure.Short));

    [Theory]
    [InlineData(5.1e9, 9.8e9, "USD 5.1 to 9.8 billion")]
    [InlineData(9e8, 9.8e9, "USD 900 million to USD 9.8 billion")]
    [InlineData(100, 900, "USD 100 to USD 900")]
    [InlineData(0, 0, "USD 0")]
    public void Dollars_have_their_unit_once_where_it_is_the_same(double low, double high, string text) =>
        Assert.Equal(text, BandText.Dollars(Of(low, (low + high) / 2, high)));

    private static Bands Of(double low, double median, double high) =>
        new(low, low, median, high, high, median, 0, 100);
}
