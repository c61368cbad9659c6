using Bunit;
using Lodestone.Fixtures;
using Lodestone.Runs;
using Lodestone.Web.Pages.Scenarios;
using Lodestone.Web.Tests;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

/// <summary>The live part of the scenario page without a browser.</summary>
public sealed class ScenarioIslandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    private IRenderedComponent<ScenarioIsland> Open(string address)
    {
        _desk.Context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var drawn = _desk.Context.Render<ScenarioIsland>(p => p.Add(i => i.Address, address));
        drawn.WaitForElement(".scenario-result figure", TimeSpan.FromSeconds(60));
        return drawn;
    }

    private static string Lead(IRenderedComponent<ScenarioIsland> drawn) => drawn.Find(".answer").TextContent;

    /// <summary>The address that the browser was last told to show.</summary>
    private string Shown() =>
        Uri.UnescapeDataString((string)_desk.Context.JSInterop.Invocations["lodestoneAddress"][^1].Arguments[0]!);

    [Fact]
    public void One_draw_is_answered_at_once_and_says_that_it_has_no_range()
    {
        var drawn = Open("/scenario/cut-off");
        Assert.StartsWith("Without China's dysprosium oxide and NdFeB magnets", Lead(drawn), StringComparison.Ordinal);
        Assert.Contains("one draw – no range", drawn.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Ban on dysprosium oxide and NdFeB magnets from China to everyone, from December 2026 to May 2027",
            drawn.Find(".changes li > span").TextContent
        );
        Assert.Contains(
            "/scenario/cut-off.csv?draws=1",
            drawn.Find(".source a[download]").GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Turning_a_slider_moves_the_answer_and_resting_keeps_it()
    {
        var drawn = Open("/scenario/cut-off");
        string before = Lead(drawn);
        drawn.Find("#length").Input("2");
        drawn.WaitForAssertion(
            () => Assert.Contains("from December 2026 to January 2027", Lead(drawn), StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        Assert.True(drawn.Find(".history button").HasAttribute("disabled"));
        drawn.Find("#length").Change("2");
        drawn.WaitForAssertion(
            () => Assert.Equal("/scenario/cut-off?set=events[0].ban.periods=2", Shown()),
            TimeSpan.FromSeconds(60)
        );
        drawn.Find(".history button").Click();
        drawn.WaitForAssertion(() => Assert.Equal(before, Lead(drawn)), TimeSpan.FromSeconds(60));
        Assert.Equal("/scenario/cut-off", Shown());
        drawn.FindAll(".history button")[1].Click();
        drawn.WaitForAssertion(
            () => Assert.Equal("/scenario/cut-off?set=events[0].ban.periods=2", Shown()),
            TimeSpan.FromSeconds(60)
        );
    }

    [Fact]
    public async Task Draws_that_are_there_are_shown_while_the_rest_is_played()
    {
        var service = _desk.Context.Services.GetRequiredService<ScenarioService>();
        var settings = _desk.Context.Services.GetRequiredService<WebSettings>();
        var query = ScenarioQuery.Named("cut-off");
        RunPlan plan = await service.Plan(query, 64, CancellationToken.None);
        Assert.Null(service.Begun(plan));

        // Given up after the first block, as a reader who leaves does.
        using var finish = new CancellationTokenSource();
        var stop = new AfterFirstBlock(finish);
        Assert.False(plan.Ensemble!.Play(settings.Runs, new EnsembleSettings(), stop, finish.Token).Complete);
        PlayedDraws begun = service.Begun(plan)!;
        Assert.Equal((64, 16, false), (begun.Asked, begun.Draws.Plan.Draws, begun.IsWhole));
        Assert.Equal("the first 16 of 64 draws", begun.Basis);
        Assert.Equal(16, begun.Book.Draws);
        Assert.Contains("5–95 %", begun.Answer.Text, StringComparison.Ordinal);
        double[] first = begun.Draws.Values(0);

        plan = await service.Plan(query, 64, CancellationToken.None);
        Assert.True(plan.Ensemble!.Play(settings.Runs, new EnsembleSettings()).Complete);
        PlayedDraws whole = service.Played(plan.Id)!;
        Assert.Equal((true, "64 draws", 64), (whole.IsWhole, whole.Basis, whole.Book.Draws));
        Assert.Null(service.Begun(plan));
        // What was seen of the first draws is what the whole ensemble has of them.
        Assert.Equal(first, whole.Draws.Values(0)[..16]);
    }

    private sealed class AfterFirstBlock(CancellationTokenSource finish) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value)
        {
            if (value.Done > 0)
            {
                finish.Cancel();
            }
        }
    }

    [Fact]
    public void An_item_that_is_taken_out_leaves_the_list()
    {
        var drawn = Open("/scenario/cut-off");
        drawn.FindAll(".changes li button").Single(b => b.TextContent == "Take out").Click();
        drawn.WaitForAssertion(() => Assert.Empty(drawn.FindAll(".changes li")), TimeSpan.FromSeconds(60));
        Assert.Equal("/scenario/cut-off?set=events[0]=", Shown());
        Assert.Empty(drawn.FindAll("#depth"));
    }

    [Fact]
    public void What_a_slider_cannot_say_changes_nothing()
    {
        var drawn = Open("/scenario/cut-off");
        string before = Lead(drawn);
        drawn.Find("#depth").Change("nonsense");
        drawn.Find("#depth").Change("1e999");
        drawn.Find("#length").Change("NaN");
        Assert.Equal(before, Lead(drawn));
        Assert.Empty(_desk.Context.JSInterop.Invocations["lodestoneAddress"]);
    }

    [Fact]
    public void What_is_added_stands_in_the_list_as_the_readers_own()
    {
        var drawn = Open("/scenario/cut-off");
        drawn.Find(".history select").Change("throttle");
        drawn.WaitForAssertion(() => Assert.Equal(2, drawn.FindAll(".changes li").Count), TimeSpan.FromSeconds(60));
        Assert.EndsWith(
            "(yours)",
            drawn.FindAll(".changes li > span:first-child")[1].TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Change 2: licences", drawn.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_markup_is_text()
    {
        using var desk = new Desk(write: f =>
            SmallPackage.Put(
                f,
                "data/scenarios/odd.yaml",
                "name: odd\ntitle: <img src=x onerror=alert(1)>\nhorizon: { start: 2026-12, periods: 3 }\nevents:\n  - ban: { goods: dy-oxide, from: CHN, to: JPN }"
            )
        );
        var drawn = desk.Page<ScenarioStart>("/scenario");
        Assert.Empty(drawn.FindAll("img"));
        Assert.Contains(drawn.FindAll(".starts a"), a => a.TextContent == "<img src=x onerror=alert(1)>");
    }

    [Fact]
    public async Task Pages_of_scenarios_have_the_status_of_what_is_wrong()
    {
        await using Site site = await Site.Open();
        foreach (
            (string address, int status) in ((string, int)[])
                [
                    ("/scenario", 200),
                    ("/scenario/cut-off", 200),
                    ("/scenario?template=ban", 200),
                    ("/scenario/nope", 404),
                    ("/scenario/cut-off?set=x", 422),
                    ("/scenario?set=x", 400),
                    ("/compare", 200),
                    ("/compare?a=baseline&b=cut-off", 200),
                    ("/compare?a=baseline&b=nope", 404),
                ]
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("text/html");
            using HttpResponseMessage answer = await site.Client.SendAsync(request);
            Assert.True((int)answer.StatusCode == status, $"{address}: {(int)answer.StatusCode}");
        }
    }
}
