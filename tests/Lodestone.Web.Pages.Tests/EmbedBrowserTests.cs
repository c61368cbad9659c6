using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>A page of another origin frames a chart with the code that the chart offers.</summary>
public sealed class EmbedBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("/chain?good=dy-oxide", "chain-dy-oxide", "China separated")]
    [InlineData("/scenario/china-switches-off?draws=1", "scenario-price", "Without China's dysprosium oxide")]
    public async Task The_code_of_a_chart_shows_it_elsewhere(string address, string chart, string said)
    {
        await using Window window = await browser.Open();
        await window.Go(address);
        ILocator embed = window.Page.Locator($"lodestone-embed[data-chart='{chart}'] button");
        if (address.StartsWith("/scenario", StringComparison.Ordinal))
        {
            // What was drawn by the server is replaced once when it becomes interactive.
            await window.Page.WaitForFunctionAsync("() => document.querySelector('.scenario[data-ready]')");
        }

        await embed.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        ILocator field = window.Page.Locator("dialog textarea");
        await Assertions.Expect(field).ToBeFocusedAsync();
        Assert.Empty(await window.Breaches());
        string code = await field.InputValueAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(embed).ToBeFocusedAsync();
        Assert.Contains($"chart={chart}", code, StringComparison.Ordinal);

        await using WebApplication elsewhere = await Elsewhere(code);
        await using Window reader = await browser.Open();
        await reader.Page.GotoAsync(elsewhere.Urls.Single());
        IFrameLocator frame = reader.Page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator(".answer")).ToContainTextAsync(said);
        await Assertions.Expect(frame.Locator("lodestone-chart")).ToHaveCountAsync(1);
        await Assertions.Expect(frame.Locator("lodestone-chart svg")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".source")).ToContainTextAsync("Lodestone atlas");
        await Assertions.Expect(frame.Locator(".frame-missing")).ToBeHiddenAsync();
        await Assertions
            .Expect(frame.GetByRole(AriaRole.Link, new() { Name = "Open in Lodestone" }))
            .ToHaveAttributeAsync("target", "_blank");
        await reader.Picture($"embed-{chart}");
        Assert.Empty(await reader.Page.Context.CookiesAsync());
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_page_itself_stays_out_of_frames()
    {
        await using Window window = await browser.Open();
        await using WebApplication elsewhere = await Elsewhere(
            $"<iframe src=\"{browser.Address}/chain?good=dy-oxide\" title=\"refused\"></iframe>"
        );
        await window.Page.GotoAsync(elsewhere.Urls.Single());
        await Assertions
            .Expect(window.Page.FrameLocator("iframe").Locator("h1"))
            .Not.ToHaveTextAsync("Chain of dysprosium oxide");
        Assert.Contains(
            window.Complaints,
            c =>
                c.Contains("frame-ancestors", StringComparison.Ordinal)
                || c.Contains("X-Frame-Options", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/embed/chain?good=dy-oxide&chart=chain-dy-oxide", 390, "dark")]
    [InlineData("/embed/map?good=ndfeb-magnet", 390, "light")]
    [InlineData("/embed/exposure?good=ndfeb-magnet&place=EU27&chart=dependence-ndfeb-magnet", 640, "light")]
    [InlineData("/embed/chain?good=dy-oxide&chart=none", 640, "light")]
    public async Task A_framed_page_breaches_no_rule_of_accessibility_and_fits(string address, int width, string theme)
    {
        await using Window window = await browser.Open(width, theme);
        await window.Go(address);
        Assert.Empty(await window.Breaches());
        Assert.True(
            await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than its window"
        );
        bool missing = address.EndsWith("none", StringComparison.Ordinal);
        await Assertions.Expect(window.Page.Locator(".frame-missing")).ToBeVisibleAsync(new() { Visible = missing });
        Assert.Empty(window.Complaints);
    }

    private static async Task<WebApplication> Elsewhere(string code)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        WebApplication site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(
                $"<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>Elsewhere</title><h1>A newspaper</h1>{code}</html>"
            );
        });
        await site.StartAsync();
        return site;
    }
}
