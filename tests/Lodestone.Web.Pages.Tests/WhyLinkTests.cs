using AngleSharp.Dom;
using Bunit;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Numbers lead to the rows they stand on: on the atlas that ships.</summary>
public sealed class WhyLinkTests : IDisposable
{
    private readonly Desk _desk = new(shipped: true);

    [Theory]
    [InlineData("/chain?good=dy-oxide")]
    [InlineData("/chain?good=germanium-refined&stage=refined%202&top=30")]
    public void Chain(string address) => Check(_desk.Page<Chain.ChainPage>(address), "open=");

    [Theory]
    [InlineData("/exposure?good=ndfeb-magnet")]
    [InlineData("/exposure?good=dy-oxide&place=JPN&depth=9")]
    [InlineData("/exposure?product=f-35")]
    [InlineData("/exposure?place=JPN")]
    public void Exposure(string address) => Check(_desk.Page<Exposure.ExposurePage>(address));

    [Theory]
    [InlineData("/map")]
    [InlineData("/map?good=dy-oxide&show=output&layer=both")]
    [InlineData("/map?good=cobalt-refined&show=use&place=JPN")]
    [InlineData("/map?good=gallium-primary&show=reliance&flows=0")]
    public void Map(string address) => Check(_desk.Page<Map.MapPage>(address));

    [Theory]
    [InlineData("hhi")]
    [InlineData("n-1")]
    [InlineData("cover")]
    [InlineData("crma&place=EU27")]
    [InlineData("hhi&place=JPN")]
    [InlineData("usgs")]
    public void Indicators(string method) =>
        Check(_desk.Page<Indicators.IndicatorsPage>($"/indicators?method={method}"));

    [Fact]
    public void Home()
    {
        var page = _desk.Page<Home.HomePage>("/");
        Assert.All(page.FindAll(".cards .card"), c => Assert.NotNull(c.QuerySelector(".basis a")));
        Lead(page.FindAll("a"));
    }

    /// <summary>The sentence has its reason, every row of a table with a number too, and every reason has rows.</summary>
    private void Check<T>(IRenderedComponent<T> page, string otherwise = "/why?")
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        IElement? why = page.Find(".answer").QuerySelector("a");
        Assert.Equal("why", why?.TextContent);
        foreach (IElement row in page.FindAll("tbody tr"))
        {
            if (row.QuerySelectorAll("td.num").Any(c => c.TextContent.Any(char.IsAsciiDigit)))
            {
                Assert.True(
                    row.QuerySelectorAll("a")
                        .Select(a => a.GetAttribute("href")!)
                        .Any(h =>
                            h.StartsWith("/why?", StringComparison.Ordinal)
                            || h.Contains(otherwise, StringComparison.Ordinal)
                        ),
                    row.TextContent
                );
            }
        }

        Lead(page.FindAll("a"));
    }

    private void Lead(IEnumerable<IElement> links)
    {
        string[] reasons =
        [
            .. links
                .Select(a => a.GetAttribute("href")!)
                .Where(h => h.StartsWith("/why?", StringComparison.Ordinal))
                .Distinct(),
        ];
        foreach (string reason in reasons)
        {
            var query = WhyQuery.Of(PageQuery.Of(reason));
            if (query.Key is null)
            {
                Assert.NotEmpty(query.Sum(_desk.Library).Rows);
            }
            else
            {
                Assert.True(query.Answer(_desk.Library).Found, reason);
            }
        }

        Assert.NotEmpty(reasons);
    }

    public void Dispose() => _desk.Dispose();
}
