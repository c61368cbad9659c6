using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>A six-month ban beside the baseline, by keyboard; the link opens with the same numbers for whoever gets it.</summary>
public sealed class CompareSceneTests(Browser browser) : IClassFixture<Browser>
{
    private const float Patience = 120_000;

    /// <summary>Writes down every answer that the page shows, however short.</summary>
    private const string Witness = """
        window.shown = [];
        new MutationObserver(() => {
            const text = document.querySelector('.compared .answer')?.innerText;
            if (text && text !== shown.at(-1)) { shown.push(text); }
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(1440, "dark")]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    public async Task A_ban_is_compared_and_the_link_shows_the_same_numbers(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/scenario/china-switches-off?draws=1");
        await window.Ready(".scenario", Patience);
        await Assertions.Expect(window.Page.Locator("output[for=length]")).ToHaveTextAsync("6 months");
        await Enter(window, window.Page.GetByRole(AriaRole.Link, new() { Name = "Compare with another scenario" }));
        await window.Ready(".compared", Patience);
        ILocator play = window.Page.Locator(".play button.primary");
        if (await play.CountAsync() > 0)
        {
            await Enter(window, play);
        }

        await Assertions
            .Expect(window.Page.Locator(".answer"))
            .ToContainTextAsync("[2] against [1]", new() { Timeout = Patience });
        IReadOnlyList<string> numbers = await Numbers(window);
        Assert.NotEmpty(numbers);
        Assert.Contains(numbers, n => Regex.IsMatch(n, "[1-9]"));
        await window.Picture(string.Create(CultureInfo.InvariantCulture, $"scene-compare-{width}-{theme}"));

        await using Window other = await browser.Open(width, theme);
        await other.Page.AddInitScriptAsync(Witness);
        await other.Go(window.Page.Url);
        await other.Ready(".compared", Patience);
        string answer = await window.Page.InnerTextAsync(".answer");
        Assert.Equal([answer], await other.Page.EvaluateAsync<string[]>("() => shown"));
        Assert.Equal(answer, await other.Page.InnerTextAsync(".answer"));
        Assert.Equal(numbers, await Numbers(other));
        Assert.Empty(window.Complaints);
        Assert.Empty(other.Complaints);
    }

    private static Task<IReadOnlyList<string>> Numbers(Window window) =>
        window.Page.Locator(".compared .table .num").AllInnerTextsAsync();

    private static async Task Enter(Window window, ILocator what)
    {
        await what.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
    }
}
