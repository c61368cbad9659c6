using System.Globalization;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Reserves and minimum prices in a browser, on the atlas that ships.</summary>
public sealed class PlanBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Reserve = "/reserve?goods=ga&members=USA&amount=20&currency=USD&draws=16";
    private const string Support = "/support?years=2&draws=16";
    private const float Patience = 180_000;

    public static TheoryData<string, string, int, string> Views =>
        Browser.Views(("reserve-open", "/reserve"), ("support-open", "/support?draws=17"));

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
        await Check(window, $"{name}-{width.ToString(CultureInfo.InvariantCulture)}-{theme}");
    }

    [Theory]
    [InlineData("reserve", Reserve)]
    [InlineData("support", Support)]
    public async Task It_is_made_with_progress_shown_and_kept(string name, string address)
    {
        await using (Window window = await browser.Open())
        {
            await window.Go(address);
            await window.Page.WaitForSelectorAsync(".play[data-ready]");
            await window.Page.Locator(".play button.primary").FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
            await Assertions
                .Expect(window.Page.Locator(".play h2"))
                .ToHaveTextAsync("Planned", new() { Timeout = Patience });
            await Assertions.Expect(window.Page.Locator(".answer")).Not.ToContainTextAsync("yet");
        }

        foreach (
            (int width, string theme) in ((int, string)[])
                [(1440, "light"), (1440, "dark"), (390, "light"), (390, "dark"), (1440, "contrast")]
        )
        {
            await using Window window = await browser.Open(width, theme);
            await window.Go(address);
            await window.Drawn();
            await Check(window, $"{name}-{width.ToString(CultureInfo.InvariantCulture)}-{theme}");
        }

        await using Window point = await browser.Open();
        await point.Go(address);
        await point.Page.Locator("a[href^='/scenario/']").First.ClickAsync();
        await point.At("**/scenario/**");
        await Assertions.Expect(point.Page.Locator(".scenario-desk")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Empty(point.Complaints);
    }

    private static async Task Check(Window window, string picture)
    {
        await window.Look(picture);
        Assert.Empty(window.Complaints);
    }
}
