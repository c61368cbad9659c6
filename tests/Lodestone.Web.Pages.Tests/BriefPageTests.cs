using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bunit;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Web.Pages.Briefs;
using Lodestone.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Briefs of a place and of a good.</summary>
public sealed partial class BriefPageTests
{
    private static readonly string[] Order = ["position", "dependence", "exposure", "buffers", "options", "quality"];

    [Fact]
    public void The_path_says_of_what_and_id_of_which()
    {
        using var desk = new Desk();
        var world = desk.Library.World;
        Assert.Equal(new BriefQuery("place", "JPN"), BriefQuery.Of(PageQuery.Of("/brief/place?id=japan"), world));
        Assert.Equal(
            new BriefQuery("good", "dy-oxide"),
            BriefQuery.Of(PageQuery.Of("/brief/good.csv?id=dy-oxide"), world)
        );
        Assert.Equal("ndfeb-magnet", BriefQuery.Of(PageQuery.Of("/brief/good"), world).Id);
        Refusal none = Assert.Throws<Refusal>(() => BriefQuery.Of(PageQuery.Of("/brief/place?id=Atlantis"), world));
        Assert.Equal(400, none.Status);
        Assert.Equal("/brief/place?id=JPN", BriefQuery.Of(PageQuery.Of("/brief/place.pdf?id=jpn"), world).Address);
    }

    [Theory]
    [InlineData("/brief/place?id=JPN")]
    [InlineData("/brief/good?id=ndfeb-magnet")]
    public void Six_sections_stand_in_the_same_order(string address)
    {
        using var desk = new Desk();
        IRenderedComponent<BriefPage> page = desk.Page<BriefPage>(address);
        Assert.Equal(Order, page.FindAll("section.card").Select(s => s.Id));
        Assert.All(page.FindAll("section.card p"), p => Assert.NotEmpty(p.TextContent.Trim()));
    }

    /// <summary>400 + 100 t are made, JPN takes in 100 + 50 − 30 = 120 t of 500 t; 50 of them from China, and all of its oxide.</summary>
    [Fact]
    public void Numbers_of_a_place_are_those_of_its_rows()
    {
        using var desk = new Desk();
        Brief brief = desk.Context.Services.GetRequiredService<BriefService>().Of(new BriefQuery("place", "JPN"));
        BriefRow made = Table(brief, "position", "made").Rows.Single();
        Assert.Equal([100.0, 0.2, 2.0, 2.0], made.Cells);
        Assert.Equal("capacity", made.Basis.Table);
        Assert.Equal([("place", "JPN"), ("process", "sinter")], made.Basis.Where);
        BriefRow magnet = Table(brief, "dependence", "goods").Rows.Single(r => r.Id == "ndfeb-magnet");
        Assert.Equal("China", magnet.Cells[0]);
        BriefRow use = Table(brief, "exposure", "sectors").Rows.Single();
        Assert.Equal(120.0, use.Cells[1]);
        Assert.Null(use.Cells[2]);
        Assert.Contains("not known is not zero", Section(brief, "buffers").Sentence, StringComparison.Ordinal);
        Assert.Contains("no project announced in Japan", Section(brief, "options").Sentence, StringComparison.Ordinal);
        Assert.Contains("no table of substitutes", Section(brief, "options").Sentence, StringComparison.Ordinal);
    }

    /// <summary>Dantzig's cases have no base trade: what cannot be said is said, section by section.</summary>
    [Fact]
    public void A_package_without_flows_says_so_in_each_section()
    {
        using var desk = new Desk(data: Path.Combine(Checkout.Root, "data", "cases", "dantzig-transport"));
        Brief brief = desk.Context.Services.GetRequiredService<BriefService>().Of(new BriefQuery("good", "case"));
        Assert.Equal(Order, brief.Sections.Select(s => s.Id));
        Assert.Contains("state no flow of", Section(brief, "dependence").Sentence, StringComparison.Ordinal);
        Assert.Contains("state no final use", Section(brief, "exposure").Sentence, StringComparison.Ordinal);
    }

    /// <summary>Oxide made of magnets that are made of that oxide: no number can be traced, the other sections stand.</summary>
    [Fact]
    public void Goods_that_go_round_unfed_take_two_sections_and_no_more()
    {
        using var desk = new Desk();
        World world = desk.Library.World with
        {
            Processes =
            [
                .. desk.Library.World.Processes.Select(p =>
                    p.Id == "separate" ? p with { Inputs = [new GoodAmount("ndfeb-magnet", 10)] } : p
                ),
            ],
            Trade =
            [
                new("ndfeb-magnet", "CHN", "CHN", 500, 0, 0, Provenance.None),
                new("dy-oxide", "CHN", "CHN", 50, 0, 0, Provenance.None),
            ],
        };
        var quality = new BriefSection("quality", "Data quality", "", []);
        foreach (
            Brief brief in (Brief[])[GoodBrief.Of(world, "dy-oxide", quality), PlaceBrief.Of(world, "CHN", quality)]
        )
        {
            Assert.Equal(Order, brief.Sections.Select(s => s.Id));
            Assert.Contains("cannot be traced", Section(brief, "dependence").Sentence, StringComparison.Ordinal);
            Assert.Contains("made", Section(brief, "position").Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Dependence_of_the_shipped_atlas_is_that_of_the_exposure_answer()
    {
        using var desk = new Desk(shipped: true);
        Brief brief = desk.Context.Services.GetRequiredService<BriefService>().Of(new BriefQuery("good", "dy-oxide"));
        ExposureAnswer answer = new ExposureQuestion { Good = "dy-oxide" }.Answer(desk.Library.World);
        Dependence dependence = answer.Parts.Single().Dependence;
        BriefTable stages = Table(brief, "dependence", "stages");
        Assert.Equal(dependence.Stages.Select(s => (object?)s.FullPath), stages.Rows.Select(r => r.Cells[0]));
        Assert.Contains(
            Figure.Percent(dependence.FullPath),
            Section(brief, "dependence").Sentence,
            StringComparison.Ordinal
        );
        GoodCoverage coverage = AtlasCoverage.Of(desk.Library.Reading).Single(g => g.Good.Id == "dy-oxide");
        Assert.Equal(coverage.Output.PublishedShare, Table(brief, "quality", "evidence").Rows[0].Cells[0]);
    }

    /// <summary>Every row of every brief leads to rows that there are.</summary>
    [Fact]
    public async Task Why_leads_to_rows()
    {
        await using Site site = await Site.Open();
        foreach (string address in (string[])["/brief/place?id=JPN", "/brief/good?id=dy-oxide"])
        {
            string html = (await site.Get(address)).Body;
            string[] links =
            [
                .. Why().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct(),
            ];
            Assert.True(links.Length >= 4, html);
            foreach (string link in links)
            {
                (int status, string body) = await site.Get(link);
                Assert.True(status == 200, $"{link}: {body}");
                Assert.False(body.Contains("Rows 1 to 0<", StringComparison.Ordinal), link);
            }
        }
    }

    [Fact]
    public async Task Csv_and_json_have_the_same_numbers()
    {
        await using Site site = await Site.Open();
        string[] lines = (await site.Get("/brief/place.csv?id=JPN")).Body.TrimEnd('\n').Split('\n');
        Assert.Equal(
            "section,table,item,name,measure,value,text,unit,year,source,evidence,data_table,data_rows",
            lines[0]
        );
        Assert.Contains(
            "position,made,ndfeb-magnet,NdFeB magnets,tonnes,100,,t/yr,2024,s,derived,capacity,place=JPN process=sinter",
            lines
        );
        using var json = JsonDocument.Parse((await site.Get("/brief/place.json?id=JPN")).Body);
        Assert.Equal("lodestone.brief/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            Order,
            json.RootElement.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("id").GetString()!)
        );
        JsonElement made = json.RootElement.GetProperty("sections")[0].GetProperty("tables")[0].GetProperty("rows")[0];
        Assert.Equal(100, made.GetProperty("tonnes").GetDouble());
    }

    [Fact]
    public async Task Without_Chromium_a_pdf_is_a_problem_that_says_how_to_get_it()
    {
        await using Site site = await Site.Open(s => s with { Chromium = null });
        using HttpResponseMessage answer = await site.Client.GetAsync("/brief/place.pdf?id=JPN");
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("install chromium", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", (await site.Get("/brief/place?id=JPN")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printer_that_fails_is_a_problem_and_leaves_nothing()
    {
        await using Site site = await Site.Open(s => s with { Chromium = "/bin/false" });
        Assert.SkipUnless(File.Exists("/bin/false"), "there is no /bin/false on this machine");
        string[] before = Directory.GetDirectories(Path.GetTempPath(), "lodestone-print-*");
        (int status, string body) = await site.Get("/brief/place.pdf?id=JPN");
        Assert.Equal(503, status);
        Assert.Contains("did not print", body, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "lodestone-print-*").Except(before));
        Assert.Equal(400, (await site.Get("/brief/place.pdf?id=http://example.org/")).Status);
    }

    [Theory]
    [InlineData("place", "JPN")]
    [InlineData("good", "dy-oxide")]
    public async Task A_pdf_has_two_pages_of_A4_at_most(string kind, string id)
    {
        Assert.SkipWhen(ChromiumLocation.Find() is null, "there is no Chromium on this machine");
        await using Site site = await Site.Open(s => s with { Data = Path.Combine(Checkout.Root, "data", "atlas") });
        using HttpResponseMessage answer = await site.Client.GetAsync($"/brief/{kind}.pdf?id={id}");
        byte[] pdf = await answer.Content.ReadAsByteArrayAsync();
        string text = Encoding.Latin1.GetString(pdf);
        Assert.True((int)answer.StatusCode == 200, text);
        Directory.CreateDirectory(Browser.Pictures);
        await File.WriteAllBytesAsync(Path.Combine(Browser.Pictures, $"brief-{kind}.pdf"), pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.InRange(Sheet().Count(text), 1, 2);
        Match box = Box().Match(text);
        Assert.Equal(595, double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), 1.5);
        Assert.Equal(842, double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture), 1.5);
    }

    private static BriefSection Section(Brief brief, string id) => brief.Sections.Single(s => s.Id == id);

    private static BriefTable Table(Brief brief, string section, string id) =>
        Section(brief, section).Tables.Single(t => t.Id == id);

    [GeneratedRegex("href=\"(/(?:why|data)\\?[^\"]*)\"[^>]*>why<")]
    private static partial Regex Why();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)")]
    private static partial Regex Box();
}
