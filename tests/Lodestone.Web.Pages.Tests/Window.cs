using System.Text.Json;
using System.Text.RegularExpressions;
using Lodestone.Web.Tests;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>One window of a browser.</summary>
internal sealed class Window : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(
            Path.Combine(Checkout.Root, "src", "Lodestone.Web", "Client", "node_modules", "axe-core", "axe.min.js")
        )
    );

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors of scripts, files that are missing, breaches of the policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Takes a picture; no rule of accessibility is breached, and the page is as wide as its window.</summary>
    public async Task Look(string picture)
    {
        await Picture(picture);
        Assert.Empty(await Breaches());
        Assert.True(
            await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than its window"
        );
    }

    /// <summary>Waits until a live part is live.</summary>
    public async Task Ready(string part, float patience) =>
        await Page.WaitForFunctionAsync(
            $"() => document.querySelector('{part}[data-ready]')",
            null,
            new() { Timeout = patience }
        );

    /// <summary>Has the browser take so many times as long for everything it computes.</summary>
    public async Task Slow(int times)
    {
        ICDPSession session = await _context.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = times });
    }

    /// <summary>Opens an address and waits until its charts are drawn.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Drawn();
    }

    /// <summary>
    /// Waits until the page has come to an address and is loaded. It looks again and again: a wait for the event of a navigation
    /// (WaitForURLAsync) misses one that comes between its first look and its listening.
    /// </summary>
    /// <param name="address">Address, <c>**</c> for anything.</param>
    /// <param name="patience">Longest wait, ms.</param>
    public async Task At(string address, float patience = 30_000)
    {
        string pattern = $"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal)}$";
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = patience });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'", null, new() { Timeout = patience });
    }

    /// <summary>Waits until every chart is drawn.</summary>
    public Task Drawn() =>
        Page.WaitForFunctionAsync("() => [...document.querySelectorAll('lodestone-chart')].every(c => c.drawn)");

    /// <summary>Breaches of WCAG 2.2 A and AA, and of good practice, that axe finds; one line each.</summary>
    public async Task<IReadOnlyList<string>> Breaches()
    {
        await Page.EvaluateAsync(Axe.Value);
        JsonElement found = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)"
        );
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>Takes a picture of the whole page.</summary>
    public async Task Picture(string name)
    {
        Directory.CreateDirectory(Browser.Pictures);
        await Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(Browser.Pictures, $"{name}.png"), FullPage = true }
        );
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
