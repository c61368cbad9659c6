using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Keys, the list of them, and what Ctrl-K opens.</summary>
public sealed class KeyTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task A_question_mark_lists_the_keys_and_the_focus_stays_and_comes_back(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/indicators");
        IPage page = window.Page;
        await page.FocusAsync("select[name=method]");
        await page.Locator("main h1").FocusAsync();
        await page.Keyboard.PressAsync("?");
        ILocator dialog = page.Locator("dialog[open]");
        await Assertions.Expect(dialog).ToContainTextAsync("Copy title and link");
        Assert.Empty(await window.Breaches());
        await window.Picture($"keys-{width}-{theme}");
        for (int i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "() => document.activeElement === document.body || document.querySelector('dialog[open]').contains(document.activeElement)"
                )
            );
        }

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Letters_do_nothing_while_one_types_or_holds_a_modifier()
    {
        await using Window window = await browser.Open();
        IPage page = window.Page;
        await window.Go("/chain?good=dy-oxide");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("cds?");
        await Assertions.Expect(page.Locator("#top-search")).ToHaveValueAsync("cds?");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Locator("main h1").FocusAsync();
        foreach (string chord in (string[])["Control+c", "Alt+c", "Meta+c", "Control+d", "Control+Shift+K"])
        {
            await page.Keyboard.PressAsync(chord);
        }

        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();
        Assert.EndsWith("/chain?good=dy-oxide", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Keys_copy_compare_and_lead_to_the_downloads()
    {
        await using Window window = await browser.Open();
        IPage page = window.Page;
        await page.Context.GrantPermissionsAsync(Clipboard);
        await window.Go("/chain?good=dy-oxide");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".said-aloud")).ToHaveTextAsync("Title and link copied");
        Assert.Equal(
            $"Chain of dysprosium oxide – Lodestone\n{page.Url}",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")
        );
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator(".source a[download]").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("c");
        await window.At("**/compare");
        Assert.Empty(window.Complaints);
    }

    /// <summary>WCAG 2.1.4: single keys can be switched off, and stay off; Ctrl-K stays.</summary>
    [Fact]
    public async Task Single_keys_can_be_switched_off()
    {
        await using Window window = await browser.Open();
        IPage page = window.Page;
        await window.Go("/data");
        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Single keys are on").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await window.Go("/indicators");
        foreach (string key in (string[])["c", "s", "d", "?", "/"])
        {
            await page.Keyboard.PressAsync(key);
        }

        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("() => document.activeElement.matches('input, a')"));
        Assert.EndsWith("/indicators", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("keys");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Single keys are on")).Not.ToBeCheckedAsync();
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("chain", "**/chain")]
    [InlineData("japan", "**/exposure?place=JPN")]
    [InlineData("brief japan", "**/brief/place?id=JPN")]
    [InlineData("dysprosium oxide", "**/chain?good=dy-oxide")]
    [InlineData("export ban gallium", "**/scenario/gallium-germanium-ban")]
    public async Task Ctrl_K_opens_by_name(string text, string address)
    {
        await using Window window = await browser.Open();
        await window.Go("/data");
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Keyboard.TypeAsync(text);
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await window.At(address, 90_000);
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "light")]
    public async Task Ctrl_K_does_what_the_page_can_do(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        IPage page = window.Page;
        await window.Go("/exposure?good=ndfeb-magnet&place=EU27");
        await page.Keyboard.PressAsync("Control+k");
        Assert.Empty(await window.Breaches());
        await window.Picture($"palette-{width}-{theme}");
        await page.Keyboard.TypeAsync("dark");
        await Assertions
            .Expect(page.Locator("#palette-list [aria-selected=true]"))
            .ToHaveTextAsync("Theme: darkaction");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        IDownload file = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("download .xlsx");
            await page.Keyboard.PressAsync("Enter");
        });
        Assert.Equal("exposure.xlsx", file.SuggestedFilename);
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("embed");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog textarea")).ToBeFocusedAsync();
        Assert.Empty(window.Complaints);
    }
}
