using Bunit;
using Lodestone.Exposure;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Sums of rows, explained on the small package.</summary>
public sealed class WhyTests : IDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_sum_names_the_rows_it_is_made_of()
    {
        var page = _desk.Page<Data.WhyPage>("/why?table=trade&good=dy-oxide&importer=JPN");
        Assert.Contains("of trade.csv add up to", page.Find(".answer").TextContent, StringComparison.Ordinal);
        string[] rows = [.. page.FindAll("tbody th a").Select(a => a.GetAttribute("href")!)];
        Assert.Contains("/why?table=trade&key=dy-oxide/CHN/JPN", rows.Select(Uri.UnescapeDataString));
        Assert.All(rows, r => Assert.Contains("/JPN", Uri.UnescapeDataString(r), StringComparison.Ordinal));
    }

    [Fact]
    public void Tonnes_of_different_goods_are_not_added_up()
    {
        string said = _desk.Page<Data.WhyPage>("/why?table=trade&importer=JPN").Find(".answer").TextContent;
        Assert.Matches(@"^\d+ rows of trade\.csv on 2 goods stand behind it in 2024", said);
        Assert.DoesNotContain("add up", said, StringComparison.Ordinal);
    }

    /// <summary>A good that is a joint output counts in its own tonnes.</summary>
    [Fact]
    public void What_is_made_is_activity_times_yield()
    {
        using var desk = new Desk(shipped: true);
        foreach (Model.Good good in desk.Library.World.Goods)
        {
            double made = new GoodFlows(desk.Library.World, good.Id).WorldMade;
            (Atlas.AtlasSum? sum, _) = Atlas.AtlasSum.Of(
                desk.Library.Reading,
                "capacity",
                [(Atlas.AtlasSum.Makes, [good.Id])]
            );
            Assert.Equal(made, sum!.Total, 1e-9 * Math.Max(1, made));
        }
    }

    [Fact]
    public void A_market_names_the_rows_it_is_computed_from()
    {
        var page = _desk.Page<Data.WhyPage>("/why?good=dy-oxide&place=JPN");
        Assert.Equal("What numbers of dysprosium oxide in Japan are computed from", page.Find("h1").TextContent);
        Assert.Matches(
            @"^\d+ rows stand behind the computed numbers of dysprosium oxide in Japan: ",
            page.Find(".answer").TextContent
        );
        Assert.Contains(
            "/why?table=trade&key=dy-oxide/CHN/JPN",
            page.FindAll("tbody th a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!))
        );
    }

    [Theory]
    [InlineData("/why?table=trade&god=x", 400, "no column 'god'")]
    [InlineData("/why?table=trade&good=nothing", 404, "no row of trade")]
    [InlineData("/why?table=trade&good=dy-oxide&key=dy-oxide/CHN/JPN", 400, "why what")]
    [InlineData("/why?table=places&place=CHN", 400, "no number that is added up")]
    [InlineData("/why?good=dy-oxid&place=JPN", 404, "no good 'dy-oxid'")]
    [InlineData("/why?good=dy-oxide&place=JPX", 404, "no place 'JPX'")]
    [InlineData("/why?good=dy-oxide&sector=ev", 400, "no parameter 'sector'")]
    [InlineData("/why", 400, "why what")]
    [InlineData("/why?table=nothing&place=CHN", 404, "no table 'nothing'")]
    public void What_adds_up_to_nothing_is_refused(string address, int status, string said)
    {
        Refusal refusal = Assert.Throws<Refusal>(() => _desk.Page<Data.WhyPage>(address));
        Assert.Equal(status, refusal.Status);
        Assert.Contains(said, refusal.Findings[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_a_sum_can_be_taken_away()
    {
        await using Site site = await Site.Open();
        (int status, string csv) = await site.Get("/why.csv?table=trade&good=dy-oxide&importer=JPN");
        Assert.Equal(200, status);
        Assert.StartsWith("row,value,share,low,high,source,evidence,file\n", csv, StringComparison.Ordinal);
        Assert.Contains("\ndy-oxide/CHN/JPN,10,", csv, StringComparison.Ordinal);
        (status, string json) = await site.Get("/why.json?table=trade&good=dy-oxide&importer=JPN");
        Assert.Equal(200, status);
        Assert.Contains("lodestone.why-sum/1", json, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();
}
