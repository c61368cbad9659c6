using Lodestone.Fixtures;
using Lodestone.Runs;

namespace Lodestone.Exchange.Tests;

public class DriverTextTests
{
    [Theory]
    [InlineData("ban_periods", "dy-oxide", "months", "length of the export ban on dysprosium oxide")]
    [InlineData("ban_start_2", "dy-oxide+4", "months", "start of the export ban on dysprosium oxide and 4 others (2)")]
    [InlineData(
        "throttle_share",
        "dy-oxide+ndfeb-magnet",
        "",
        "share let through by the licensing on dysprosium oxide and NdFeB magnets"
    )]
    [InlineData("demand_change", "ndfeb-magnet", "", "size of the change of demand for NdFeB magnets")]
    [InlineData("quota_tonnes_per_year", "dy-oxide", "t/year", "tonnes of the export quota on dysprosium oxide")]
    [InlineData("reserve_tonnes:JPN", "dy-oxide", "t", "tonnes of the reserve of dysprosium oxide, Japan")]
    [InlineData("demand_elasticity", "*", "", "demand elasticity")]
    [InlineData("demand_elasticity", "dy-oxide", "", "demand elasticity of dysprosium oxide")]
    [InlineData("precaution_cap_days", "", "days", "precaution cap")]
    [InlineData("substitution_cap_per_year", "dy-oxide", "per year", "substitution cap of dysprosium oxide")]
    [InlineData("stocks", "", "", "private stocks, times the atlas")]
    [InlineData("demand_growth", "", "per year", "demand growth")]
    public void A_driver_in_words(string name, string good, string unit, string words) =>
        Assert.Equal(words, DriverText.Of(new DriverColumn(name, good, unit, 0, 1, 2), Names));

    private static readonly WorldNames Names = new(HandMade.World());
}
