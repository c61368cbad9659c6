using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Pages in a browser, on the atlas that ships.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("home", "/"),
        ("search", "/search?q=cobalt"),
        ("chain", "/chain?good=dy-oxide"),
        ("chain-dependence", "/chain?good=gallium-primary&colour=dependence&pin=JPN&measure=value"),
        ("chain-evidence", "/chain?good=cobalt-refined&colour=evidence"),
        ("chain-change", "/chain?good=dy-oxide&colour=change&against=china-switches-off"),
        ("chain-open", "/chain?good=cobalt-refined&measure=value&open=mine"),
        ("exposure", "/exposure?good=ndfeb-magnet&place=EU27"),
        ("exposure-place", "/exposure?place=JPN"),
        ("exposure-product", "/exposure?product=f-35"),
        ("brief-place", "/brief/place?id=JPN"),
        ("brief-good", "/brief/good?id=dy-oxide"),
        ("map", "/map?place=JPN"),
        ("map-plants", "/map?good=dy-oxide&show=output&layer=both"),
        ("indicators", "/indicators"),
        ("disruption", "/indicators?method=disruption"),
        ("gdp", "/gdp?scenario=gallium-germanium-ban"),
        ("data", "/data"),
        ("data-table", "/data?table=trade&good=dy-oxide"),
        ("why", "/why?table=trade&key=gallium-primary/CHN/USA"),
        ("why-sum", "/why?table=capacity&makes=dy-oxide"),
        ("why-market", "/why?good=dy-oxide&place=JPN"),
        ("finding", "/chain?good=dysprosum"),
        ("style", "/style"),
    ];

    public static TheoryData<string, string, int, string> Views
    {
        get
        {
            TheoryData<string, string, int, string> views = Browser.Views(Pages);
            views.Add("chain-wide", "/chain?good=dy-oxide", 2560, "dark");
            views.Add("map-wide", "/map?layer=both", 2560, "light");
            views.Add("exposure-wide", "/exposure?good=ndfeb-magnet&place=EU27", 2560, "light");
            views.Add("data-wide", "/data", 2560, "light");
            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_breaches_no_rule_of_accessibility_and_fits(
        string name,
        string address,
        int width,
        string theme
    )
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go(address);
        await window.Look(string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme}"));

        // A finding has a status of its own, which the browser mentions.
        Assert.DoesNotContain(
            window.Complaints,
            c => name != "finding" || !c.Contains("400", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_separates_dysprosium_is_two_actions_from_home_by_keyboard()
    {
        await using Window window = await browser.Open();
        await window.Go("/");
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("who separates dysprosium");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions
            .Expect(window.Page.Locator("lodestone-search [aria-selected=true]"))
            .ToContainTextAsync("Dysprosium oxide");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/chain?good=dy-oxide");
        await Assertions.Expect(window.Page.Locator(".answer")).ToContainTextAsync("China separated");
    }

    [Fact]
    public async Task A_choice_changes_the_address_and_the_address_alone_brings_it_back()
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        await window.Page.SelectOptionAsync("select[name=colour]", "dependence");
        await window.At("**/chain?good=dy-oxide&colour=dependence");
        await Assertions.Expect(window.Page.Locator(".legend")).ToContainTextAsync("passed through China");
        await window.Drawn();
        string legend = await window.Page.InnerTextAsync(".legend");
        await using Window other = await browser.Open();
        await other.Go(window.Page.Url);
        Assert.Equal(legend, await other.Page.InnerTextAsync(".legend"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_number_is_one_click_from_its_row()
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        await window.Page.ClickAsync("#flows tbody tr:first-child a");
        await window.At("**/why?**");
        await Assertions.Expect(window.Page.Locator(".why")).ToContainTextAsync("trade.csv:");
    }

    [Fact]
    public async Task The_theme_that_was_chosen_is_kept()
    {
        await using Window window = await browser.Open();
        await window.Go("/");
        await window.Page.SelectOptionAsync("lodestone-theme select", "dark");
        await window.Page.ClickAsync(".rooms a[href='/data']");
        await window.At("**/data");
        await window.Page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'dark'");
        await window.Go("/data");
        Assert.Equal("dark", await window.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        Assert.Equal("dark", await window.Page.InputValueAsync("lodestone-theme select"));
    }

    /// <summary>Links swap the page in place: its charts and choices have to stand as if it had been loaded.</summary>
    [Fact]
    public async Task A_page_that_is_swapped_in_is_whole()
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        await window.Page.ClickAsync(".rooms a[href='/exposure']");
        await window.At("**/exposure");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Dependence of the world on China");
        await window.Drawn();
        await Assertions.Expect(window.Page.Locator("lodestone-chart").First).ToHaveAttributeAsync("role", "img");
        await Assertions.Expect(window.Page.Locator("lodestone-form button[type=submit]")).ToBeHiddenAsync();
        await Assertions.Expect(window.Page.Locator("lodestone-copy button").First).ToBeVisibleAsync();
        Assert.Empty(await window.Breaches());
        await window.Page.GoBackAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Chain of dysprosium oxide");
        await window.Drawn();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Pointing_at_a_box_lights_its_way_and_a_click_pins_it()
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        const string Faint =
            "() => [...document.querySelector('lodestone-chart').shadowRoot.querySelectorAll('path')].filter(p => Number(p.getAttribute('fill-opacity') ?? 1) < 0.1).length";
        Assert.Equal(0, await window.Page.EvaluateAsync<int>(Faint));
        LocatorBoundingBoxResult box = (await window.Page.Locator("lodestone-chart").BoundingBoxAsync())!;

        // The first box of the first column stands half a column from the left, near the top.
        int columns = await window.Page.Locator(".stages > li").CountAsync();
        (float x, float y) = (box.X + (box.Width * 0.5f / (columns + 0.8f)) + 5, box.Y + 30);
        await window.Page.Mouse.MoveAsync(x, y);
        await window.Page.WaitForFunctionAsync($"() => ({Faint})() > 10");
        await window.Picture("chain-pointed-at");
        await window.Page.Mouse.ClickAsync(x, y);
        await window.At("**/chain?good=dy-oxide&pin=MMR@mine");
    }

    [Fact]
    public async Task Paper_is_white_and_charts_fit_it()
    {
        await using Window window = await browser.Open(theme: "contrast");
        await window.Go("/chain?good=dy-oxide");
        const string Theme = "() => document.documentElement.dataset.theme";
        await window.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("light", await window.Page.EvaluateAsync<string>(Theme));
        Assert.True(
            await window.Page.EvaluateAsync<bool>(
                "() => document.querySelector('lodestone-chart').shadowRoot.querySelector('svg').hasAttribute('viewBox')"
            )
        );
        await window.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal("contrast", await window.Page.EvaluateAsync<string>(Theme));
        Assert.Empty(window.Complaints);
    }

    /// <summary>At four hundred per cent on a usual screen, a page is 320 px wide (WCAG 1.4.10).</summary>
    [Fact]
    public async Task No_page_is_wider_than_320_pixels()
    {
        await using Window window = await browser.Open(320);
        var wide = new List<string>();
        foreach ((string name, string address) in Pages)
        {
            await window.Go(address);
            if (!await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"))
            {
                wide.Add(name);
            }
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task An_interactive_part_answers_and_keeps_its_state_in_the_address()
    {
        await using Window window = await browser.Open();
        await window.Go("/style?level=40");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('[data-level][data-ready]')");
        await window.Page.FocusAsync("input[type=range]");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.Page.Locator("[data-level]")).ToHaveTextAsync("41 of 100");
        await window.Page.WaitForFunctionAsync("() => location.href.endsWith('/style?level=41')");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Back to none" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("[data-level]")).ToHaveTextAsync("0 of 100");

        // Swapped in from another page it works the same.
        await window.Go("/data");
        await window.Page.EvaluateAsync("() => Blazor.navigateTo('/style?level=7')");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('[data-level][data-ready]')");
        await window.Page.FocusAsync("input[type=range]");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.Page.Locator("[data-level]")).ToHaveTextAsync("8 of 100");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("svg")]
    public async Task A_chart_can_be_taken_away_as_a_picture(string kind)
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        IDownload file = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.ClickAsync($"button[data-export={kind}]")
        );
        Assert.Equal($"lodestone-chain-dy-oxide.{kind}", file.SuggestedFilename);
        byte[] bytes = await File.ReadAllBytesAsync((await file.PathAsync())!);
        Assert.True(bytes.Length > 10_000);
        if (kind == "svg")
        {
            string text = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!.Value;
            Assert.Contains("China separated", text, StringComparison.Ordinal);
            Assert.Contains("Lodestone atlas", text, StringComparison.Ordinal);
        }

        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("png", "dark")]
    [InlineData("svg", "light")]
    public async Task The_map_can_be_taken_away_as_a_picture(string kind, string theme)
    {
        await using Window window = await browser.Open(theme: theme);
        await window.Go("/map?good=dy-oxide&show=output&layer=both");
        IDownload file = await window.Page.RunAndWaitForDownloadAsync(() =>
            window.Page.ClickAsync($"button[data-export={kind}]")
        );
        Assert.Equal($"lodestone-map-dy-oxide-output.{kind}", file.SuggestedFilename);
        string kept = Path.Combine(Browser.Pictures, file.SuggestedFilename);
        await file.SaveAsAsync(kept);
        Assert.True(new FileInfo(kept).Length > 10_000);
        if (kind == "svg")
        {
            XElement picture = XDocument.Parse(await File.ReadAllTextAsync(kept)).Root!;
            Assert.Contains("part of world output", picture.Value, StringComparison.Ordinal);
            Assert.Contains("no data of its own", picture.Value, StringComparison.Ordinal);
            Assert.Contains("Natural Earth", picture.Value, StringComparison.Ordinal);
            // It needs no style sheet: what colours it has stand on its parts.
            Assert.DoesNotContain("var(", picture.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(window.Complaints);
    }

    /// <summary>The best of a few windows, none of which has seen the server: what else the machine does is not measured.</summary>
    [Fact]
    public async Task The_first_view_comes_within_two_seconds()
    {
        var milliseconds = new List<double>();
        for (int i = 0; i < 4; i++)
        {
            await using Window window = await browser.Open();
            await window.Go("/");
            // The browser writes the entry down a moment after the paint itself.
            IJSHandle painted = await window.Page.WaitForFunctionAsync(
                "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
            );
            milliseconds.Add(await painted.JsonValueAsync<double>());
        }

        Directory.CreateDirectory(Browser.Pictures);
        await File.WriteAllLinesAsync(
            Path.Combine(Browser.Pictures, "first-view-ms.txt"),
            milliseconds.Select(m => m.ToString("0", CultureInfo.InvariantCulture))
        );
        Assert.InRange(milliseconds.Min(), 1, 2000);
    }
}
