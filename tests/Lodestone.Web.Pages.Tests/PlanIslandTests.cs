using Bunit;
using Bunit.TestDoubles;
using Lodestone.Exchange;
using Lodestone.Web.Pages.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

/// <summary>The part of a page that has plans made, without a browser.</summary>
public sealed class PlanIslandTests : IDisposable
{
    private static readonly PlanAsk Ask = new()
    {
        Kind = PlanKind.Support,
        Good = "ndpr-oxide",
        Place = "USA",
        Floor = "110 USD/kg",
    };

    private readonly Desk _desk = new(shipped: true);

    public void Dispose() => _desk.Dispose();

    private T Service<T>()
        where T : notnull => _desk.Context.Services.GetRequiredService<T>();

    private IRenderedComponent<PlanIsland> Open(int shown)
    {
        _desk.Context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return _desk.Context.Render<PlanIsland>(p => p.Add(i => i.Asks, PlanIsland.Text(Ask)).Add(i => i.Shown, shown));
    }

    private void Store()
    {
        PlanQuestion question = Service<PlanReader>().Named(Ask);
        var report = new IndicatorReport("support", "A title", "", [], [], new IndicatorTable("rows", [], []), []);
        Service<PlanShelf>().Save(question, PlanRecord.Of(question, report, [], []), report);
    }

    private IReadOnlyCollection<NavigationHistory> Loads => Service<BunitNavigationManager>().History;

    [Fact]
    public async Task What_ended_while_the_page_came_alive_is_shown()
    {
        Store();
        Open(shown: 0);
        // No rendering comes with it that could be waited for.
        for (int i = 0; i < 400 && Loads.Count == 0; i++)
        {
            await Task.Delay(50);
        }

        Assert.True(Assert.Single(Loads).Options.ForceLoad);
    }

    [Fact]
    public void What_is_shown_already_is_not_loaded_again()
    {
        Store();
        Assert.Equal("Planned", Open(shown: 1).Find("h2").TextContent);
        Assert.Empty(Loads);
    }

    [Fact]
    public void What_nobody_asked_for_is_not_begun()
    {
        Assert.NotNull(Open(shown: 0).Find("button.primary"));
        Assert.Empty(Service<PlanQueue>().Working());
        Assert.Empty(Loads);
    }
}
