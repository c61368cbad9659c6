using Xunit;

namespace Lodestone.Model.Tests.Criticality;

public class DisruptionChancesTests
{
    private static readonly DisruptionChances Chances = new(
        "chances",
        "0",
        [
            Rule("named", "CHN", "g", null),
            Rule("place", "CHN", null, null),
            Rule("weak", null, null, -0.5),
            Rule("rest", null, null, null),
        ]
    );

    [Theory]
    [InlineData("CHN", "g", -0.9, "named")]
    [InlineData("CHN", "h", -0.9, "place")]
    [InlineData("COD", "g", -0.9, "weak")]
    [InlineData("COD", "g", -0.5, "rest")]
    [InlineData("COD", "g", null, "rest")]
    public void The_first_rule_that_fits_counts(string place, string good, double? governance, string rule) =>
        Assert.Equal(rule, Chances.Of(place, good, governance)!.Rule);

    [Fact]
    public void Where_none_fits_there_is_none() =>
        Assert.Null((Chances with { Rules = [Chances.Rules[0]] }).Of("COD", "g", 0));

    private static DisruptionChance Rule(string name, string? place, string? good, double? below) =>
        new(name, place, good, below, 0.1, 0.2, 0.3, "", Provenance.None);
}
