namespace Lodestone.Plans.Tests;

public class SupportRequestTests
{
    private static readonly SupportAsk Sound = new()
    {
        Good = "ndpr-oxide",
        Place = "USA",
        Floor = "110 USD/kg",
    };

    [Fact]
    public void Prices_are_dollars_a_tonne() => Assert.Equal(110_000, SupportRequest.Of(Sound).Floor);

    public static TheoryData<SupportAsk, string> Faults =>
        new()
        {
            { Sound with { Floor = "dear" }, "--floor" },
            { Sound with { Floor = "-5" }, "--floor" },
            { Sound with { Cap = "110 EUR/kg" }, "--cap" },
            { Sound with { Years = 0 }, "--years" },
            { Sound with { Years = 41 }, "--years" },
            { Sound with { Upside = 1.5 }, "--upside" },
            { Sound with { MaxTonnes = 0 }, "--max-tonnes" },
            { Sound with { Eligible = "all" }, "--eligible" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_out_of_range_names_its_option_and_what_would_be_right(SupportAsk ask, string option)
    {
        PlanException fault = Assert.Throws<PlanException>(() => SupportRequest.Of(ask));
        Assert.Equal(PlanFault.Usage, fault.Fault);
        Assert.Contains(option, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Findings[0].Remedy);
    }
}
