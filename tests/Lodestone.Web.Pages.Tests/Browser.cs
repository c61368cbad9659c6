using Lodestone.Web.Tests;
using Microsoft.Playwright;

namespace Lodestone.Web.Pages.Tests;

/// <summary>The system's Chromium before a server on the atlas that ships. Tests are skipped where there is no Chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Site? _site;

    /// <summary>Address of the server.</summary>
    public string Address => _site!.Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>Folder of the pictures that tests take; git does not track it.</summary>
    public static string Pictures => Path.Combine(Checkout.Root, "artefacts", "web");

    public async ValueTask InitializeAsync()
    {
        string? chromium = Array.Find(Places, File.Exists);
        if (chromium is null)
        {
            return;
        }

        _site = await Site.OpenShipped();
        // A machine that builds and tests other things beside is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }

    /// <summary>Every page wide and narrow, light and dark, and in high contrast.</summary>
    public static TheoryData<string, string, int, string> Views(params IEnumerable<(string Name, string Address)> pages)
    {
        var views = new TheoryData<string, string, int, string>();
        foreach ((string name, string address) in pages)
        {
            views.Add(name, address, 1440, "light");
            views.Add(name, address, 1440, "dark");
            views.Add(name, address, 390, "light");
            views.Add(name, address, 390, "dark");
            views.Add(name, address, 1440, "contrast");
        }

        return views;
    }

    /// <summary>A new window; what a page complains of is gathered.</summary>
    internal async Task<Window> Open(int width = 1440, string theme = "light")
    {
        Assert.SkipWhen(_browser is null, "there is no Chromium on this machine");
        IBrowserContext context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        if (theme == "contrast")
        {
            await context.AddInitScriptAsync("localStorage.setItem('lodestone-theme', 'contrast')");
        }

        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}
