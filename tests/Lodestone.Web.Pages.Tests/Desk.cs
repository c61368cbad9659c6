using Bunit;
using Lodestone.Fixtures;
using Lodestone.Web.Tests;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Draws components without a browser, on the small package or on the atlas that ships.</summary>
internal sealed class Desk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Desk(bool shipped = false, Action<string>? write = null, string? data = null)
    {
        SmallPackage.Write(_folder.Path);
        write?.Invoke(_folder.Path);
        var settings = new WebSettings
        {
            Data = data ?? (shipped ? Path.Combine(Checkout.Root, "data", "atlas") : _folder["data/atlas"]),
            Support = shipped ? Path.Combine(Checkout.Root, "data", "support") : null,
            Reserves = shipped ? Path.Combine(Checkout.Root, "data", "reserves") : null,
            Study = shipped ? Path.Combine(Checkout.Root, "data", "criticality", "eu-2023") : null,
            Economy = shipped ? Path.Combine(Checkout.Root, "data", "io") : null,
            Chances = shipped ? Path.Combine(Checkout.Root, "data", "criticality", "disruption-chances") : null,
            Runs = _folder["runs"],
        };
        Library = new AtlasLibrary(settings);
        Context.Services.AddSingleton(settings);
        Context.Services.AddSingleton(Library);
        RunServices.Add(Context.Services);
        PlanServices.Add(Context.Services);
        PageServices.Add(Context.Services);
        Context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public BunitContext Context { get; } = new();

    public AtlasLibrary Library { get; }

    /// <summary>Draws a page as its address has it.</summary>
    public IRenderedComponent<T> Page<T>(string address)
        where T : IComponent
    {
        Context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Context.Render<T>();
    }

    public void Dispose()
    {
        Context.Dispose();
        _folder.Dispose();
    }
}
