using System.Globalization;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>What a reader comes for, by keyboard alone, on a small and a usual screen, light and dark.</summary>
public sealed class AcceptanceTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<int, string> Screens =>
        new()
        {
            { 390, "light" },
            { 390, "dark" },
            { 1440, "light" },
            { 1440, "dark" },
        };

    public static TheoryData<string, string, string, int, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string, string, int, string>();
            foreach ((int width, string theme) in Screens.Select(s => s.Data))
            {
                questions.Add("who separates dysprosium?", "dy-oxide", "China separated", width, theme);
                questions.Add("who refines cobalt?", "cobalt-refined", "China refined", width, theme);
            }

            return questions;
        }
    }

    /// <summary>Two actions: the question is typed, the first answer is chosen.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_is_answered_in_two_actions_from_home(
        string question,
        string good,
        string answer,
        int width,
        string theme
    )
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/");
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync(question);
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(window.Page.Locator("lodestone-search [aria-selected=true]").First).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At($"**/chain?good={good}");
        await Assertions.Expect(window.Page.Locator(".answer")).ToContainTextAsync(answer);
        await window.Drawn();
        Assert.Empty(window.Complaints);
    }

    /// <summary>From home: the "why" of the first card, then the first row.</summary>
    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_number_is_one_action_from_its_rows(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/");
        await Tab(window, "a => a.closest('.basis') !== null");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/why?**");
        await Assertions.Expect(window.Page.Locator(".answer")).ToContainTextAsync("rows of trade.csv add up to");
        await Tab(window, "a => a.closest('tbody') !== null");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/why?**key=**");
        await Assertions.Expect(window.Page.Locator(".why")).ToContainTextAsync("trade.csv:");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_flow_is_one_action_from_its_row(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/chain?good=dy-oxide");
        await window.Page.FocusAsync("#flows tbody a");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/why?**key=**");
        await Assertions.Expect(window.Page.Locator(".why")).ToContainTextAsync("trade.csv:");
        Assert.Empty(await window.Breaches());
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_chain_is_walked_by_arrow_keys_and_Enter_pins(int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go("/chain?good=dy-oxide");
        await Tab(window, "e => e.tagName === 'LODESTONE-CHART'");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        ILocator said = window.Page.Locator("lodestone-chart + [role=status]");
        await Assertions.Expect(said).ToContainTextAsync("Myanmar, mine");
        const string Faint =
            "() => [...document.querySelector('lodestone-chart').shadowRoot.querySelectorAll('path')].filter(p => Number(p.getAttribute('fill-opacity') ?? 1) < 0.1).length > 10";
        await window.Page.WaitForFunctionAsync(Faint);
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToContainTextAsync("China, concentrate");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(said).ToContainTextAsync("Malaysia, concentrate");
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(said).ToHaveTextAsync("");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/chain?good=dy-oxide&pin=MMR@mine");
        Assert.Empty(window.Complaints);
    }

    /// <summary>A page that is swapped in keeps the chart that stood there: it has to take the keys all the same.</summary>
    [Fact]
    public async Task A_chain_that_is_swapped_in_is_walked_too()
    {
        await using Window window = await browser.Open();
        await window.Go("/exposure");
        await window.Page.ClickAsync(".rooms a[href='/chain']");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Chain of NdFeB magnets");
        await window.Drawn();
        await window.Page.FocusAsync("lodestone-chart");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(window.Page.Locator("lodestone-chart + [role=status]")).ToContainTextAsync(", mine");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_box_is_found_by_typing_and_pinned()
    {
        await using Window window = await browser.Open();
        await window.Go("/chain?good=dy-oxide");
        // What makes links swap pages in place moves the focus once when it starts.
        await window.Page.WaitForFunctionAsync("() => globalThis.Blazor !== undefined");
        await window.Page.FocusAsync("input[name=pin]");
        await window.Page.Keyboard.TypeAsync("Malaysia, mine");
        await Assertions.Expect(window.Page.Locator("input[name=pin]")).ToHaveValueAsync("Malaysia, mine");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/chain?good=dy-oxide&pin=MYS%40mine");
        await Assertions.Expect(window.Page.Locator("input[name=pin]")).ToHaveValueAsync("Malaysia, mine");
    }

    [Fact]
    public async Task Map_and_list_light_each_other_and_an_outline_leads_to_the_exposure()
    {
        await using Window window = await browser.Open();
        await window.Go("/map?show=use");
        await window.Page.FocusAsync("tr[data-place=BRA] a");
        await Assertions
            .Expect(window.Page.Locator("path[data-place=BRA]"))
            .ToHaveClassAsync(new System.Text.RegularExpressions.Regex("lit"));
        await window.Page.HoverAsync("path[data-place=IND]");
        await Assertions
            .Expect(window.Page.Locator("tr[data-place=IND]"))
            .ToHaveClassAsync(new System.Text.RegularExpressions.Regex("lit"));
        await window.Page.ClickAsync("path[data-place=AUS]");
        await window.At("**/exposure?good=ndfeb-magnet&place=AUS");
        await window.Go("/map?show=use");
        await window.Page.FocusAsync("tr[data-place=BRA] .mark");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.At("**/map?show=use&place=BRA");
        await Assertions.Expect(window.Page.Locator(".marked-place")).ToContainTextAsync("Brazil");
        Assert.Empty(window.Complaints);
    }

    public static TheoryData<string> Steady =>
        [
            "/",
            "/chain?good=dy-oxide",
            "/map?layer=both",
            "/exposure?good=ndfeb-magnet&place=EU27",
            "/data",
            "/why?table=capacity&makes=dy-oxide",
            "/indicators",
        ];

    /// <summary>
    /// Cumulative layout shift (web.dev/cls): the sum of all shifts that no action of the reader brought about, on a processor
    /// slowed down, so that a page comes in parts.
    /// </summary>
    [Theory]
    [MemberData(nameof(Steady))]
    public async Task Nothing_jumps_while_a_page_is_read(string address)
    {
        foreach (int width in (int[])[390, 1440])
        {
            await using Window window = await browser.Open(width);
            await window.Slow(8);
            await window.Page.AddInitScriptAsync(
                "globalThis.shifts = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) globalThis.shifts += e.value; }).observe({ type: 'layout-shift', buffered: true });"
            );
            await window.Go(address);
            await window.Page.EvaluateAsync("() => document.fonts.ready");
            await window.Page.WaitForTimeoutAsync(300);
            Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
            double shifted = await window.Page.EvaluateAsync<double>("() => globalThis.shifts");
            Assert.True(
                shifted < 0.02,
                string.Create(CultureInfo.InvariantCulture, $"{address} at {width} px shifts by {shifted:0.000}")
            );
        }
    }

    /// <summary>Presses Tab until what has the focus fits; gives up after as many as a page can need.</summary>
    private static async Task Tab(Window window, string fits)
    {
        for (int i = 0; i < 150; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>($"() => ({fits})(document.activeElement)"))
            {
                return;
            }
        }

        Assert.Fail($"the Tab key does not come to {fits}");
    }
}
