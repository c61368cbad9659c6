using AngleSharp.Dom;
using Bunit;
using Lodestone.Exchange;

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

    [Theory]
    [InlineData("")]
    [InlineData("&good=gallium-primary")]
    public void Disruption(string rest) =>
        Check(_desk.Page<Indicators.IndicatorsPage>($"/indicators?method=disruption{rest}"), "table=governance");

    [Theory]
    [InlineData("?scenario=gallium-germanium-ban")]
    [InlineData("?scenario=gallium-germanium-ban&place=USA&set=horizon.periods%3D6")]
    public void Gdp(string rest)
    {
        var page = _desk.Page<Web.Pages.Gdp.GdpPage>($"/gdp{rest}");
        page.WaitForElement(".answer", TimeSpan.FromSeconds(60));
        Check(page);
    }

    [Fact]
    public void Study()
    {
        var page = _desk.Page<Indicators.IndicatorsPage>("/indicators?method=eu");
        string[] numbers = [.. page.FindAll("tbody td.num a").Select(a => a.GetAttribute("href")!)];
        Assert.True(numbers.Length > 90, $"{numbers.Length}");
        Assert.All(numbers, n => Assert.StartsWith("/why?material=", n, StringComparison.Ordinal));
        Lead(page.FindAll("a"));
    }

    /// <summary>Every count of rows leads to the rows that it counts.</summary>
    [Fact]
    public void Counts()
    {
        var page = _desk.Page<Data.DataPage>("/data");
        foreach (IElement row in page.FindAll("#tables tbody tr"))
        {
            string table = row.QuerySelector("th")!.TextContent;
            foreach (IElement link in row.QuerySelectorAll("td a").Skip(1))
            {
                var query = DataQuery.Of(PageQuery.Of(link.GetAttribute("href")!));
                Assert.Equal(table, query.Table);
                Assert.Equal(
                    link.TextContent,
                    Figure.Count(TableEndpoints.View(_desk.Library, table, query.Filters).Rows.Count)
                );
            }
        }
    }

    [Theory]
    [InlineData("/scenario/china-switches-off?draws=1")]
    [InlineData("/scenario/gallium-germanium-ban?draws=1&good=gallium-primary&place=USA")]
    public void Scenario(string address)
    {
        _desk.Context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var page = _desk.Context.Render<Scenarios.ScenarioIsland>(p => p.Add(i => i.Address, address));
        page.WaitForElement(".scenario-result figure", TimeSpan.FromSeconds(60));
        Check(page);
        foreach (IElement table in page.FindAll("figure details table"))
        {
            Assert.StartsWith(
                "/why?good=",
                table.QuerySelector("caption a")!.GetAttribute("href"),
                StringComparison.Ordinal
            );
        }
    }

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
                        .Concat(row.Closest("table")!.QuerySelectorAll("caption a"))
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
            var address = PageQuery.Of(reason);
            if (WhyBasisReport.IsAsked(address))
            {
                Assert.NotEmpty(WhyBasisReport.Of(_desk.Library, address).Rows.Rows);
                continue;
            }

            var query = WhyQuery.Of(address);
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
