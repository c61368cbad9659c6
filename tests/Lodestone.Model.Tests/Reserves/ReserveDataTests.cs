using Xunit;

namespace Lodestone.Model.Tests.Reserves;

public sealed class ReserveDataTests
{
    private static readonly ReserveData Data = new()
    {
        Name = "test",
        Version = "0",
        Aliases = new Dictionary<string, IReadOnlyList<string>>(),
        Disruptions = [],
        Rates = [],
        Plans = [],
        Parameters = [Row("*", "*", 1), Row("*", "JPN", 2), Row("magnet", "*", 3), Row("magnet", "USA", 4)],
    };

    private static ReserveParameter Row(string good, string place, double value) =>
        new("storage_rate", good, place, 0, value, 9, "share", Provenance.None);

    [Theory]
    [InlineData("oxide", "AUS", 1)]
    [InlineData("oxide", "JPN", 2)]
    [InlineData("magnet", "JPN", 3)]
    [InlineData("magnet", "USA", 4)]
    [InlineData("magnet", "*", 3)]
    public void The_row_that_says_most_holds(string good, string place, double value) =>
        Assert.Equal(value, Data.Parameter("storage_rate", good, place));

    [Fact]
    public void A_parameter_without_a_row_is_named() =>
        Assert.Contains(
            "'depth'",
            Assert.Throws<KeyNotFoundException>(() => Data.Parameter("depth")).Message,
            StringComparison.Ordinal
        );
}
