using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Scenes from the desk of a reader, by keyboard alone, on a phone and a screen, light and dark.</summary>
public sealed partial class SceneTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>A machine that builds and tests other things beside is slow, not wrong; ms.</summary>
    private const float Patience = 90_000;

    private const string PdfToText = "/usr/bin/pdftotext";

    public static TheoryData<int, string> Desks =>
        new()
        {
            { 1440, "light" },
            { 1440, "dark" },
            { 390, "light" },
            { 390, "dark" },
        };

    /// <summary>A link to a scenario that cannot be: what is wrong and what would be right is read first, and leads on.</summary>
    [Theory]
    [MemberData(nameof(Desks))]
    public async Task An_impossible_scenario_is_explained(int width, string theme)
    {
        (string Set, string Wrong, string Right)[] links =
        [
            ("events[0].ban.goods=[gold]", "Unknown good 'gold'.", "Write a good of the data package"),
            ("events[0].ban.start=2020-01", "Ban lies entirely outside the horizon", "Move its start"),
            ("events[9].ban.periods=3", "'events[9]' does not exist", "Items count from 0"),
            ("horizon.periods=9999", "The horizon has 9999 periods", "At most 120"),
        ];
        await using Window window = await browser.Open(width, theme);
        IPage page = window.Page;
        foreach ((string set, string wrong, string right) in links)
        {
            await window.Go($"/scenario/china-switches-off?set={Uri.EscapeDataString(set)}");
            ILocator finding = page.GetByRole(AriaRole.Alert).First;
            await Assertions.Expect(finding).ToContainTextAsync(wrong);
            await Assertions.Expect(finding).ToContainTextAsync(right);
            if (set.StartsWith("events", StringComparison.Ordinal))
            {
                await Assertions.Expect(finding).ToContainTextAsync(set);
            }

            Assert.Empty(await window.Breaches());
        }

        await window.Picture($"scene-impossible-{width}-{theme}");

        // On from there: the scenario as it ships.
        await page.GetByRole(AriaRole.Link, new() { Name = "This page as it begins" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await window.At("**/scenario/china-switches-off", Patience);
        await Assertions.Expect(page.Locator(".answer").First).ToContainTextAsync("runs short");
    }

    /// <summary>From home to paper: a brief of at most two pages of A4 that has the figures of the page.</summary>
    [Theory]
    [MemberData(nameof(Desks))]
    public async Task A_briefing_of_two_pages_is_printed(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        IPage page = window.Page;
        await window.Go("/");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("brief japan");
        await page.Keyboard.PressAsync("Enter");
        await window.At("**/brief/place?id=JPN", Patience);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Japan");
        IReadOnlyList<string> figures = await page.Locator(".brief .table td.num").AllInnerTextsAsync();
        Assert.True(figures.Count > 50);
        string answer = await page.Locator(".answer").InnerTextAsync();
        IDownload file = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("download pdf");
            await page.Keyboard.PressAsync("Enter");
        });
        string pdf = (await file.PathAsync())!;
        Assert.InRange(Sheet().Count(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf))), 1, 2);
        Assert.Empty(window.Complaints);

        Assert.SkipUnless(File.Exists(PdfToText), "there is no pdftotext on this machine");
        string[] words = Words(Read(pdf));
        Assert.Empty(Words(answer).Except(words));
        Assert.Empty(figures.SelectMany(Words).Except(words));
    }

    private static string[] Words(string text) =>
        text.Split((char[])[' ', '\n', '\r', '\t', '\f', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private static string Read(string pdf)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(PdfToText, ["-layout", pdf, "-"]) { RedirectStandardOutput = true }
        )!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
