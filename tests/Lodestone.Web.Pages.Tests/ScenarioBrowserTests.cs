using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Scenario and comparison in a browser, on the atlas that ships.</summary>
public sealed class ScenarioBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Short = "set=horizon.periods%3D12";
    private const string Scenario = $"/scenario/china-switches-off?{Short}&draws=16";
    private const string Compare =
        $"/compare?a=%2Fscenario%2Fbaseline%3F{Short2}&b=%2Fscenario%2Fchina-switches-off%3F{Short2}&draws=32";
    private const string Short2 = "set%3Dhorizon.periods%253D12";

    private const float Patience = 60_000;

    public static TheoryData<string, string, int, string> Views =>
        Browser.Views(
            ("scenarios", "/scenario"),
            ("scenario", Scenario),
            ("scenario-floor", "/scenario?template=floor"),
            ("compare-open", "/compare"),
            ("compare", Compare)
        );

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
        await Check(window, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme}"));
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    [InlineData(1440, "contrast")]
    public async Task Draws_are_played_with_progress_and_the_link_opens_with_them(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go(Scenario);
        await window.Ready(".scenario", Patience);
        ILocator play = window.Page.Locator(".play button.primary");
        if (
            !(await window.Page.Locator(".play p[role=status]").InnerTextAsync()).StartsWith(
                "Shown",
                StringComparison.Ordinal
            )
        )
        {
            await play.FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
        }

        await Assertions
            .Expect(window.Page.Locator(".play p[role=status]"))
            .ToHaveTextAsync("Shown: 16 draws.", new() { Timeout = Patience });
        await Assertions.Expect(window.Page.Locator(".answer")).ToContainTextAsync("(5–95 %");
        await window.Drawn();
        await window.Page.Locator("details > summary").First.ClickAsync();
        await Check(window, string.Create(CultureInfo.InvariantCulture, $"scenario-played-{width}-{theme}"));

        string answer = await window.Page.InnerTextAsync(".answer");
        await using Window other = await browser.Open(width, theme);
        await other.Go(window.Page.Url);
        Assert.Equal(answer, await other.Page.InnerTextAsync(".answer"));
    }

    [Fact]
    public async Task Ranges_are_drawn_from_the_first_draws_on()
    {
        await using Window window = await browser.Open();
        await window.Go("/scenario/china-switches-off?draws=1000&seed=11");
        await window.Ready(".scenario", Patience);
        await window.Page.Locator(".play button.primary").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        ILocator aside = window.Page.Locator(".scenario-result .aside").First;
        await Assertions
            .Expect(aside)
            .ToContainTextAsync(new Regex("median of the first [0-9]+ of 1,000 draws"), new() { Timeout = Patience });
        await Assertions.Expect(window.Page.Locator(".answer")).ToContainTextAsync("(5–95 %");
        await window.Picture("scenario-first-draws-1440-light");
        // Given up, what has come stays in sight under its own number of draws.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Give up" }).ClickAsync();
        await Assertions
            .Expect(window.Page.Locator(".play p[role=status]"))
            .ToContainTextAsync("Given up after", new() { Timeout = Patience });
        await Assertions.Expect(aside).ToContainTextAsync("of 1,000 draws");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_slider_answers_by_keyboard_and_undo_takes_it_back()
    {
        await using Window window = await browser.Open();
        await window.Go($"/scenario/china-switches-off?{Short}&draws=1");
        await window.Ready(".scenario", Patience);
        string before = await window.Page.InnerTextAsync(".answer");
        await window.Page.FocusAsync("#length");
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(window.Page.Locator("output[for=length]")).ToHaveTextAsync("5 months");
        // Asked of the page until it is so: an address that is replaced between a look and a wait would never be seen.
        await window.Page.WaitForFunctionAsync("() => location.href.includes('ban.periods%3D5')");
        await Assertions
            .Expect(window.Page.Locator(".answer"))
            .Not.ToHaveTextAsync(before, new() { Timeout = Patience });
        await window.Page.Locator(".history button").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator(".answer")).ToHaveTextAsync(before, new() { Timeout = Patience });
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    [InlineData(1440, "contrast")]
    public async Task A_comparison_says_what_is_clear_of_zero(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go(Compare);
        await window.Ready(".compared", Patience);
        ILocator play = window.Page.Locator(".play button.primary");
        if (await play.CountAsync() > 0)
        {
            await play.FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
        }

        await Assertions
            .Expect(window.Page.Locator(".answer"))
            .ToContainTextAsync("[2] against [1]", new() { Timeout = Patience });
        await window.Drawn();
        await Check(window, string.Create(CultureInfo.InvariantCulture, $"compared-{width}-{theme}"));
    }

    private static async Task Check(Window window, string picture)
    {
        await window.Look(picture);
        Assert.Empty(window.Complaints);
    }
}
