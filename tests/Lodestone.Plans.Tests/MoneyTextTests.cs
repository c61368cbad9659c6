namespace Lodestone.Plans.Tests;

public class MoneyTextTests
{
    [Theory]
    [InlineData("1.2bn AUD", 1.2e9, "AUD")]
    [InlineData("250 m usd", 2.5e8, "USD")]
    [InlineData("3e9 EUR", 3e9, "EUR")]
    [InlineData("1,500,000", 1.5e6, "USD")]
    public void Money_is_read_as_people_write_it(string text, double amount, string currency) =>
        Assert.Equal((amount, currency), MoneyText.Read("--budget", text));

    [Theory]
    [InlineData("much")]
    [InlineData("12 parrots AUD")]
    [InlineData("")]
    public void What_is_no_money_is_refused_with_what_would_be_right(string text)
    {
        PlanException fault = Assert.Throws<PlanException>(() => MoneyText.Read("--budget", text));
        Assert.Equal(PlanFault.Usage, fault.Fault);
        Assert.Contains("1.2bn AUD", fault.Findings[0].Remedy, StringComparison.Ordinal);
    }
}
