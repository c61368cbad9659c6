using System.Text.Json;
using Bunit;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Web.Components;
using Lodestone.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

public sealed class ChainPageTests : IDisposable
{
    private readonly Desk _desk = new(shipped: true);

    [Fact]
    public void The_sentence_says_who_makes_the_good()
    {
        var page = _desk.Page<Chain.ChainPage>("/chain?good=dy-oxide");
        string answer = Said(page);
        Assert.Matches(
            @"China separated 100 % of the world's dysprosium oxide in 2024: [\d,]+ of [\d,]+ t \(HHI 10,000 of 10,000, one place\)\.",
            answer
        );
    }

    /// <summary>Germanium is made at two points of its chain: from zinc residues, and before them from coal.</summary>
    [Fact]
    public void The_sentence_counts_all_who_make_the_good()
    {
        var page = _desk.Page<Chain.ChainPage>("/chain?good=germanium-refined");
        Assert.Matches(@"China refined \d+ % of the world's germanium in 2024: \d+ of 241 t", Said(page));
        page = _desk.Page<Chain.ChainPage>("/chain?good=germanium-refined&stage=refined%202");
        Assert.Matches(
            @"China did \d+ % of the work at the stage 'refined 2' for the world's germanium in 2024: \d+ of 146 t",
            Said(page)
        );
    }

    [Fact]
    public void Headings_stand_above_every_column_of_the_drawing()
    {
        var page = _desk.Page<Chain.ChainPage>("/chain?good=dy-oxide");
        using JsonDocument option = Option(page);
        int columns =
            option
                .RootElement.GetProperty("series")[0]
                .GetProperty("data")
                .EnumerateArray()
                .Max(n => n.GetProperty("depth").GetInt32()) + 1;
        Assert.Equal(columns, page.FindAll(".stages > li").Count);
    }

    [Theory]
    [InlineData("ndfeb-magnet")]
    [InlineData("dy-oxide")]
    [InlineData("gallium-primary")]
    [InlineData("cobalt-refined")]
    [InlineData("lithium-carbonate")]
    public void Boxes_are_as_wide_as_the_ribbons_through_them(string good)
    {
        _desk.Page<Chain.ChainPage>($"/chain?good={good}");
        ChainView view = View(good);
        foreach (ChainNodeView node in view.Nodes)
        {
            double into = view.Links.Where(l => l.To == node).Sum(l => l.Content);
            double outOf = view.Links.Where(l => l.From == node).Sum(l => l.Content);
            Assert.Equal(node.Content, Math.Max(into, outOf), 1e-6 * node.Content);
        }
    }

    [Fact]
    public void Small_places_are_counted_together()
    {
        ChainView view = View("dy-oxide", "top=3");
        Assert.All(view.Nodes.GroupBy(n => n.Column), g => Assert.InRange(g.Count(), 1, 4));
        Assert.Contains(view.Nodes, n => n.Name.StartsWith("other (", StringComparison.Ordinal));
        Assert.Equal(
            View("dy-oxide", "top=30").Nodes.Where(n => n.Column == 0).Sum(n => n.Content),
            view.Nodes.Where(n => n.Column == 0).Sum(n => n.Content),
            1e-6
        );
    }

    [Fact]
    public void A_pinned_place_is_always_shown_and_lights_its_way()
    {
        Assert.Contains(View("dy-oxide", "top=1&pin=JPN").Nodes, n => n.Id == "JPN");
        ChainView view = View("dy-oxide", "top=30&pin=MYS@mine");
        IReadOnlySet<string> lit = view.Lit();
        Assert.Contains(view.Nodes.First(n => n is { Column: 0, Id: "MYS" }).Key, lit);
        Assert.DoesNotContain(view.Nodes.First(n => n is { Column: 0, Id: "MMR" }).Key, lit);
        Assert.True(lit.Count < view.Nodes.Count);
    }

    [Theory]
    [InlineData("/chain?good=nothing", "there is no good 'nothing'")]
    [InlineData("/chain?good=dy-oxide&stage=moon", "no stage 'moon'")]
    [InlineData("/chain?measure=kilos", "measure")]
    [InlineData("/chain?top=0", "top is '0'")]
    [InlineData("/chain?good=dy-oxide&open=moon", "open: dysprosium oxide has no stage 'moon'")]
    [InlineData("/chain?good=dy-oxide&pin=CHN@moon", "pin: dysprosium oxide has no stage 'moon'")]
    [InlineData("/chain?good=dy-oxide&colour=change&against=nothing", "there is no scenario 'nothing'")]
    [InlineData("/chain?on=XXX", "there is no place 'XXX'")]
    public void What_is_not_there_is_refused(string address, string said)
    {
        Refusal refusal = Assert.Throws<Refusal>(() => _desk.Page<Chain.ChainPage>(address));
        Assert.True(refusal.Status is 400 or 404);
        Assert.Contains(said, refusal.Findings[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_boxes_is_the_same_whatever_is_asked()
    {
        string[] Order(string more)
        {
            using JsonDocument option = Option(_desk.Page<Chain.ChainPage>($"/chain?good=dy-oxide{more}"));
            JsonElement series = option.RootElement.GetProperty("series")[0];
            Assert.Equal(0, series.GetProperty("layoutIterations").GetInt32());
            return [.. series.GetProperty("data").EnumerateArray().Select(n => n.GetProperty("name").GetString()!)];
        }

        string[] usual = Order("");
        Assert.Equal(usual, Order("&measure=value"));
        Assert.Equal(usual, Order("&colour=evidence"));
        Assert.Equal(usual, Order("&pin=CHN"));
    }

    [Fact]
    public void The_small_ones_of_a_stage_open_by_themselves()
    {
        ChainView closed = View("dy-oxide", "top=3");
        ChainView open = View("dy-oxide", "top=3&open=mine");
        Assert.DoesNotContain(open.Nodes, n => n.Column == 0 && n.Id.Length == 0);
        Assert.True(open.Nodes.Count(n => n.Column == 0) > closed.Nodes.Count(n => n.Column == 0));
        Assert.Equal(
            closed.Nodes.Where(n => n.Column > 0).Select(n => n.Key),
            open.Nodes.Where(n => n.Column > 0).Select(n => n.Key)
        );
        var page = _desk.Page<Chain.ChainPage>("/chain?good=dy-oxide&top=3");
        Assert.Contains(
            page.FindAll("tbody td a"),
            a =>
                a.TextContent.StartsWith("other (", StringComparison.Ordinal)
                && a.GetAttribute("href")!.Contains("open=mine", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_found_by_name_is_pinned()
    {
        Assert.Equal(
            "CHN@separated",
            ChainQuery.Of(PageQuery.Of("/chain?pin=China,%20separated"), _desk.Library.World).Pinned
        );
        Assert.Equal(
            "COD",
            ChainQuery
                .Of(
                    PageQuery.Of($"/chain?pin={_desk.Library.World.Places.First(p => p.Id == "COD").Name}"),
                    _desk.Library.World
                )
                .Pinned
        );
    }

    /// <summary>Every number of the table of places stands on rows whose sum can be asked for.</summary>
    [Theory]
    [InlineData("dy-oxide")]
    [InlineData("cobalt-refined")]
    public void Every_box_leads_to_its_rows(string good)
    {
        ChainView view = View(good, "top=30");
        foreach (ChainNodeView node in view.Nodes.Where(n => n.Id.Length > 0))
        {
            var query = WhyQuery.Of(PageQuery.Of(node.Why!));
            Assert.NotEmpty(query.Sum(_desk.Library).Rows);
        }

        Assert.NotEmpty(WhyQuery.Of(PageQuery.Of(view.Why)).Sum(_desk.Library).Rows);
    }

    [Fact]
    public void Colours_of_a_scenario_say_what_a_ban_stops()
    {
        using var desk = new Desk();
        var page = desk.Page<Chain.ChainPage>("/chain?good=dy-oxide&colour=change&against=cut-off");
        page.WaitForState(() => page.FindAll(".note").Count > 0, TimeSpan.FromSeconds(60));
        Assert.Contains("one draw – no range", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("▼▼ falls by half and more", page.Find(".legend").TextContent, StringComparison.Ordinal);
        Assert.Contains("change, % (one draw)", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/scenario/cut-off", page.Find(".note a").GetAttribute("href")!, StringComparison.Ordinal);
    }

    /// <summary>By hand: the ban stops China's exports for its six months, and what China makes stays at home.</summary>
    [Fact]
    public async Task A_ban_takes_the_whole_of_what_it_stops()
    {
        using var desk = new Desk();
        var changes = desk.Context.Services.GetRequiredService<ChainChanges>();
        ChainAnswer answer = new ChainService(desk.Library).Of("dy-oxide");
        ChainChange change = await changes.Of(answer, "cut-off", Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([0, 1, 2, 3, 4, 5], change.Periods);
        int last = answer.Chain.Columns.Count - 1;
        ChainFlow[] abroad =
        [
            .. answer.Chain.Flows.Where(f =>
                f is { From: "CHN", Good: "dy-oxide" or "ndfeb-magnet" } && f.To != "CHN" && f.ToColumn < last
            ),
        ];
        Assert.NotEmpty(abroad);
        Assert.All(abroad, f => Assert.Equal(-1, change.Of(f, false), 1e-9));
        Assert.Contains(answer.Chain.Flows, f => f is { From: "CHN", To: "CHN" } && change.Of(f, false) > -0.5);
        Assert.Equal("cut-off", changes.Scenario(answer, null));
        Assert.Contains("-100 %", ChainSentences.Changed(answer, change), StringComparison.Ordinal);

        await using Site site = await Site.Open();
        (int status, string csv) = await site.Get("/chain.csv?good=dy-oxide&colour=change&against=cut-off");
        Assert.Equal(200, status);
        Assert.EndsWith(",row,change_one_draw", csv.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(",-1\n", csv, StringComparison.Ordinal);
    }

    /// <summary>A scenario without events leaves every flow as it is.</summary>
    [Fact]
    public async Task The_baseline_changes_nothing()
    {
        using var desk = new Desk();
        ChainAnswer answer = new ChainService(desk.Library).Of("dy-oxide");
        ChainChange change = await desk
            .Context.Services.GetRequiredService<ChainChanges>()
            .Of(answer, "baseline", Xunit.TestContext.Current.CancellationToken);
        int last = answer.Chain.Columns.Count - 1;
        Assert.All(answer.Chain.Flows, f => Assert.Equal(0, change.Of(f, f.ToColumn == last), 1e-6));
        Assert.Empty(change.Opened);
    }

    [Fact]
    public void Recycling_is_a_band_apart()
    {
        using var desk = new Desk(write: Recycling);
        var page = desk.Page<Chain.ChainPage>("/chain?good=dy-oxide");
        Assert.Contains("5 t a year go back", page.Find(".returns").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "China, magnet → China, separated: 5 t",
            Words(page.Find(".returns li").TextContent),
            StringComparison.Ordinal
        );
        Assert.Contains("grid-column:", page.Find(".returns li").GetAttribute("style")!, StringComparison.Ordinal);
        Assert.Contains(
            page.FindAll("caption"),
            c => c.TextContent.StartsWith("What goes back", StringComparison.Ordinal)
        );
        using JsonDocument option = Option(page);
        Assert.DoesNotContain(
            option.RootElement.GetProperty("series")[0].GetProperty("links").EnumerateArray(),
            l => l.GetProperty("target").GetString() == "0|CHN"
        );
    }

    /// <summary>The small world with a tenth of China's oxide from old magnets.</summary>
    private static void Recycling(string folder)
    {
        string atlas = Path.Combine(folder, "data", "atlas");
        void Add(string file, string text) => File.AppendAllText(Path.Combine(atlas, file), text);
        void Change(string file, string from, string to)
        {
            string path = Path.Combine(atlas, file);
            string text = File.ReadAllText(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        }

        Add("processes.csv", "\nrecycle,Recycling,separated,dy-oxide\n");
        Add("process_io.csv", "\nrecycle,ndfeb-magnet,input,10\nrecycle,dy-oxide,output,1\n");
        Change("capacity.csv", "CHN,separate,60,50,", "CHN,recycle,10,5,,0.3,s,published\nCHN,separate,60,45,");
        Change("demand.csv", "ndfeb-magnet,CHN,ev,300", "ndfeb-magnet,CHN,ev,250");
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentence; a number is not parted from its sign.</summary>
    private static string Said(IRenderedComponent<Chain.ChainPage> page)
    {
        string text = page.Find(".answer").TextContent;
        Assert.DoesNotContain(" %", text, StringComparison.Ordinal);
        return text.Replace('\u00a0', ' ');
    }

    public void Dispose() => _desk.Dispose();

    private ChainView View(string good, string more = "")
    {
        var query = ChainQuery.Of(PageQuery.Of($"/chain?good={good}&{more}"), _desk.Library.World);
        return new ChainView(new ChainService(_desk.Library).Of(good), query);
    }

    private static JsonDocument Option(IRenderedComponent<Chain.ChainPage> page) =>
        JsonDocument.Parse(page.FindComponent<Chart>().Find("lodestone-chart").GetAttribute("option")!);
}
