namespace Lodestone.Web.Pages.Tests;

/// <summary>Questions in plain words on the atlas that ships.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly Desk _desk = new(shipped: true);

    [Theory]
    [InlineData("who separates dysprosium?", "/chain?good=dy-oxide")]
    [InlineData("who refines cobalt?", "/chain?good=cobalt-refined")]
    [InlineData("who mines nickel", "/chain?good=nickel-mined")]
    [InlineData("dysprosium", "/chain?good=dy-oxide")]
    [InlineData("dysprosim", "/chain?good=dy-oxide")]
    [InlineData("HS 283691", "/chain?good=lithium-carbonate")]
    [InlineData("Chile", "/exposure?place=CHL")]
    [InlineData("japan", "/exposure?place=JPN")]
    [InlineData("brief japan", "/brief/place?id=JPN")]
    [InlineData("dysprosium oxide report", "/brief/good?id=dy-oxide")]
    [InlineData("F-35", "/exposure?product=f-35")]
    [InlineData("stockpile", "/reserve")]
    [InlineData("minimum price", "/support")]
    [InlineData("gdp", "/gdp")]
    [InlineData("MP Materials", "/support?instrument=floor")]
    public void The_first_answer_is_the_one_that_was_meant(string text, string address) =>
        Assert.Equal(address, new SearchIndex(_desk.Library).Find(text, 5)[0].Address);

    [Fact]
    public void A_ban_leads_to_a_scenario() =>
        Assert.Equal("scenario", new SearchIndex(_desk.Library).Find("export ban gallium", 5)[0].Kind);

    [Fact]
    public void A_brief_stands_below_what_it_is_about() =>
        Assert.Equal(
            ["/exposure?place=JPN", "/brief/place?id=JPN"],
            new SearchIndex(_desk.Library).Find("japan", 2).Select(e => e.Address)
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qqqqqq")]
    [InlineData("???")]
    public void Nothing_is_found_for_nothing(string text) => Assert.Empty(new SearchIndex(_desk.Library).Find(text, 5));

    public void Dispose() => _desk.Dispose();
}
