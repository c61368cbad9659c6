using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Web.Components;
using Lodestone.Web.Shell;

namespace Lodestone.Web.Pages.Tests;

public class ComponentTests
{
    private static readonly Grid Table = new(
        [new Column("Place"), new Column("t", Align.Right), new Column("evidence")],
        [
            ["Japan", "1,200", "published"],
            ["<China>", "3", ""],
        ]
    );

    [Fact]
    public void A_table_has_a_caption_headings_and_numbers_on_the_right()
    {
        using var desk = new Desk();
        var drawn = desk.Context.Render<DataTable>(p => p.Add(t => t.Grid, Table).Add(t => t.Caption, "By place"));
        Assert.Equal("By place", drawn.Find("caption").TextContent);
        Assert.All(drawn.FindAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.Equal("row", drawn.Find("tbody th").GetAttribute("scope"));
        Assert.Equal("1,200", drawn.Find("td.num").TextContent.Trim());
        Assert.Equal("<China>", drawn.FindAll("tbody th")[1].TextContent.Trim());
        Assert.Equal("published", drawn.Find("[data-grade]").GetAttribute("data-grade"));
        Assert.Equal("0", drawn.Find("[role=region]").GetAttribute("tabindex"));
    }

    [Fact]
    public void A_cell_leads_where_it_is_told_to()
    {
        using var desk = new Desk();
        var drawn = desk.Context.Render<DataTable>(p =>
            p.Add(t => t.Grid, Table)
                .Add(t => t.Caption, "x")
                .Add(t => t.Address, (row, column) => column == 0 ? $"/why?row={row}" : null)
        );
        Assert.Equal(["/why?row=0", "/why?row=1"], drawn.FindAll("tbody a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_chart_is_an_option_with_a_label()
    {
        using var desk = new Desk();
        var drawn = desk.Context.Render<Chart>(p =>
            p.Add(c => c.Name, "x")
                .Add(c => c.Label, "Bars")
                .Add(c => c.Option, new { Series = new[] { new { Type = "bar" } } })
        );
        IElement chart = drawn.Find("lodestone-chart");
        Assert.Equal(("img", "Bars"), (chart.GetAttribute("role"), chart.GetAttribute("aria-label")));
        using JsonDocument option = JsonDocument.Parse(chart.GetAttribute("option")!);
        Assert.Equal("bar", option.RootElement.GetProperty("series")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void Choices_are_a_form_that_works_without_script()
    {
        using var desk = new Desk();
        var drawn = desk.Context.Render<Controls>(p =>
            p.Add(c => c.Path, "/chain")
                .AddChildContent<Choice>(c =>
                    c.Add(x => x.Name, "good")
                        .Add(x => x.Label, "Good")
                        .Add(x => x.Value, "b")
                        .Add(x => x.Options, [("a", "A", "one"), ("b", "B", "two")])
                )
        );
        Assert.Equal("/chain", drawn.Find("form").GetAttribute("action"));
        Assert.Equal("submit", drawn.Find("button").GetAttribute("type"));
        Assert.Equal("b", drawn.Find("option[selected]").GetAttribute("value"));
        Assert.Equal(["one", "two"], drawn.FindAll("optgroup").Select(g => g.GetAttribute("label")));
    }

    [Fact]
    public void The_foot_of_a_page_has_the_same_address_with_other_endings()
    {
        using var desk = new Desk();
        var drawn = desk.Context.Render<SourceAndDownloads>(p =>
            p.Add(s => s.Query, PageQuery.Of("/chain?good=dy-oxide"))
                .Add(s => s.Chart, "c")
                .AddChildContent("From trade.csv.")
        );
        Assert.Equal(
            [.. new[] { "csv", "xlsx", "parquet", "json" }.Select(e => $"/chain.{e}?good=dy-oxide")],
            drawn.FindAll("a[download]").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(["png", "svg"], drawn.FindAll("button[data-export]").Select(b => b.GetAttribute("data-export")));
        Assert.Contains(desk.Library.World.Version, drawn.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_say_what_is_wrong_and_what_would_be_right()
    {
        using var desk = new Desk();
        var finding = new Finding(Severity.Error, "", 0, 0, "", "there is no good 'x'", "did you mean 'y'?");
        var drawn = desk.Context.Render<FindingList>(p => p.Add(f => f.Findings, [finding]).Add(f => f.Status, 400));
        Assert.Equal("alert", drawn.Find(".finding").GetAttribute("role"));
        Assert.Contains("There is no good 'x'.", drawn.Find(".finding").TextContent, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'y'?", drawn.Find(".finding").TextContent, StringComparison.Ordinal);
    }
}
