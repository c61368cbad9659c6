namespace Lodestone.Runs.Tests.Ensembles.Conditions;

public class ConditionParserTests
{
    [Theory]
    [InlineData("price:dy-oxide@JPN>3x", "price", "dy-oxide", "JPN", false, ConditionOperator.Above, 3, "x")]
    [InlineData(
        "shortfall:ndfeb-magnet@EU27>20%",
        "shortfall",
        "ndfeb-magnet",
        "EU27",
        false,
        ConditionOperator.Above,
        20,
        "%"
    )]
    [InlineData(
        "shortfall:ndfeb-magnet@EU27>=500t",
        "shortfall",
        "ndfeb-magnet",
        "EU27",
        false,
        ConditionOperator.AtLeast,
        500,
        "t"
    )]
    [InlineData("total:gdp.loss@JPN > 5e9 USD", "gdp.loss", null, "JPN", true, ConditionOperator.Above, 5e9, "USD")]
    [InlineData(
        "cover.days:dy-oxide@USA<30days",
        "cover.days",
        "dy-oxide",
        "USA",
        false,
        ConditionOperator.Below,
        30,
        "days"
    )]
    [InlineData(
        "price:ndpr-oxide@USA<=110 USD/kg",
        "price",
        "ndpr-oxide",
        "USA",
        false,
        ConditionOperator.AtMost,
        110_000,
        "USD/t"
    )]
    public void A_condition_is_read(
        string text,
        string variable,
        string? good,
        string place,
        bool total,
        ConditionOperator comparison,
        double limit,
        string unit
    )
    {
        var condition = Condition.Parse(text);
        Assert.Equal(
            (ConditionStatistic.Quantile, 0.5, text),
            (condition.Statistic, condition.Quantile, condition.Text)
        );
        Assert.Equal(
            (variable, good, place, total),
            (condition.Of.Variable, condition.Of.Good, condition.Of.Place, condition.Of.Total)
        );
        Assert.Equal((comparison, limit, unit), (condition.Of.Operator, condition.Of.Limit, condition.Of.Unit));
    }

    [Theory]
    [InlineData("p95:price:dy-oxide@JPN>3x", ConditionStatistic.Quantile, 0.95)]
    [InlineData("p99.5:price:dy-oxide@JPN>3x", ConditionStatistic.Quantile, 0.995)]
    [InlineData("median:price:dy-oxide@JPN>3x", ConditionStatistic.Quantile, 0.5)]
    [InlineData("mean:total:shortfall:ndfeb-magnet@EU27>20%", ConditionStatistic.Mean, 0.5)]
    public void A_statistic_is_read(string text, ConditionStatistic statistic, double quantile)
    {
        var condition = Condition.Parse(text);
        Assert.Equal((statistic, quantile), (condition.Statistic, condition.Quantile));
    }

    [Theory]
    [InlineData("p(price:dy-oxide@JPN>3x)>0.5", ConditionOperator.Above, 0.5)]
    [InlineData("p( total:shortfall:ndfeb-magnet@EU27 > 500t ) <= 10 %", ConditionOperator.AtMost, 0.1)]
    public void A_probability_is_read(string text, ConditionOperator comparison, double share)
    {
        var condition = Condition.Parse(text);
        Assert.Equal(
            (ConditionStatistic.Probability, comparison, share),
            (condition.Statistic, condition.ShareOperator, condition.Share)
        );
    }

    [Theory]
    [InlineData("", 1, "it is empty; write for example price:dy-oxide@JPN>3x")]
    [InlineData("price:dy-oxide>3x", 15, "the place is missing; write @ and its id, such as price:dy-oxide@JPN")]
    [InlineData("price:@JPN>3x", 7, "a good is missing")]
    [InlineData("price:dy-oxide@>3x", 16, "a place is missing")]
    [InlineData("price:dy-oxide@JPN", 19, "a comparison is missing; write >, >=, < or <=")]
    [InlineData("price:dy-oxide@JPN=3x", 19, "a comparison is missing")]
    [InlineData("price:dy-oxide@JPN>x", 20, "a number is missing; write for example 3x, 20% or 500t")]
    [InlineData("price:dy-oxide@JPN>1,5x", 20, "'1,5' has a comma; write 1500 or 1.5")]
    [InlineData("price:dy-oxide@JPN>1.5.2x", 20, "'1.5.2' is not a number")]
    [InlineData(
        "price:dy-oxide@JPN>3",
        21,
        "the unit is missing; write one of x, %, t, USD, USD/t, USD/kg, days, share"
    )]
    [InlineData("price:dy-oxide@JPN>3kg", 21, "'kg' is not a unit of a limit; write one of x")]
    [InlineData("total:shortfall:ndfeb-magnet@EU27>4kt", 36, "'kt' is not a unit of a limit")]
    [InlineData("price:dy-oxide@JPN>3x and more", 23, "'and more' does not belong here")]
    [InlineData("total:price:dy-oxide@JPN>3x", 27, "a total over the periods is in t, USD or %, not in x")]
    [InlineData("p0:price:dy-oxide@JPN>3x", 1, "p0 is no quantile; write p1 to p99, such as p95")]
    [InlineData("p95 price:dy-oxide@JPN>3x", 5, "a : belongs after p95")]
    [InlineData("p(price:dy-oxide@JPN>3x>0.5", 24, "a ) is missing: p(price:dy-oxide@JPN>3x)>0.5")]
    [InlineData("p(price:dy-oxide@JPN>3x)>50", 26, "a share of the draws lies between 0 and 1; write 0.5 or 50%")]
    [InlineData(">3x", 1, "a variable is missing")]
    public void A_slip_is_named_with_its_character_and_what_would_be_right(string text, int position, string what)
    {
        var thrown = Assert.Throws<ConditionException>(() => Condition.Parse(text));
        Assert.Equal((text, position), (thrown.Text, thrown.Position));
        Assert.StartsWith($"condition '{text}', character {position}: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }
}
