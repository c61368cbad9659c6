using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Every table of every page is a file of four kinds, on the atlas that ships.</summary>
public sealed partial class PageTableTests(PageTableTests.Server server) : IClassFixture<PageTableTests.Server>
{
    public sealed class Server : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await Site.OpenShipped();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private Site Site => server.Site;

    public static TheoryData<string, int> Pages =>
        new()
        {
            { "/chain?good=dy-oxide", 2 },
            { "/map?good=dy-oxide&layer=both", 3 },
            { "/exposure?good=ndfeb-magnet&place=JPN", 1 },
            { "/exposure?product=f-35", 2 },
            { "/exposure?place=JPN", 1 },
            { "/indicators?method=hhi", 1 },
            { "/indicators?method=crma&place=EU27", 2 },
            { "/indicators?method=eu", 2 },
            { "/indicators?method=disruption", 2 },
            { "/gdp?scenario=gallium-germanium-ban", 3 },
            { "/gdp?scenario=gallium-germanium-ban&place=USA", 2 },
            { "/data", 3 },
            { "/why?table=trade&good=dy-oxide&importer=JPN", 1 },
            { "/why?good=dy-oxide&place=JPN", 1 },
            { "/why?material=germanium", 1 },
            { "/brief/place?id=JPN", 4 },
            { "/brief/good?id=dy-oxide", 4 },
            { "/reserve", 1 },
            { "/support", 4 },
            { "/scenario/china-switches-off?draws=1", 6 },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_is_there(string address, int least)
    {
        string html = (await Site.Get(address)).Body;
        string[] files = [.. Link().Matches(html).Select(m => HttpUtility.HtmlDecode(m.Groups[1].Value))];
        Assert.Equal(files.Length, files.Distinct().Count());
        Assert.Equal(Table().Count(html) * 4, files.Length);
        Assert.True(files.Length >= least * 4, $"{files.Length / 4} tables");
        foreach (string file in files)
        {
            using HttpResponseMessage answer = await Site.Client.GetAsync(file);
            Assert.True(answer.IsSuccessStatusCode, $"{file}: {answer.StatusCode}");
            byte[] body = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(body.Length > 20, file);
            Assert.Contains(
                "default-src 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_file_has_all_digits_and_the_sources()
    {
        string csv = (await Site.Get("/tables/map/arrows.csv?good=dy-oxide&flows=6")).Body;
        string[] lines = csv.TrimEnd('\n').Split('\n');
        Assert.Equal("exporter,from,importer,to,quantity_t_per_year,source,evidence", lines[0]);
        Assert.Equal(7, lines.Length);
        Assert.Matches(
            @"^[A-Z0-9]+,.*,[A-Z0-9]+,.*,\d+\.\d{3,},.+,(published|secondary|derived|assumption)$",
            lines[^1]
        );
    }

    [Fact]
    public async Task The_document_says_which_page_and_data_it_is_from()
    {
        string json = (await Site.Get("/tables/reserve/assumed.json?plan=australia")).Body;
        using var document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Assert.Equal("lodestone.page-table/1", root.GetProperty("schema").GetString());
        Assert.Equal("/reserve?plan=australia", root.GetProperty("page").GetString());
        Assert.Equal(JsonValueKind.Number, root.GetProperty("rows")[0].GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task It_changes_with_the_page()
    {
        using HttpResponseMessage one = await Site.Client.GetAsync("/tables/map/places.csv?good=dy-oxide");
        using HttpResponseMessage other = await Site.Client.GetAsync("/tables/map/places.csv?good=tb-oxide");
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/tables/map/places.csv?good=dy-oxide");
        again.Headers.IfNoneMatch.Add(one.Headers.ETag!);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, (await Site.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/tables/map/arows.csv", 404, "arrows")]
    [InlineData("/tables/map/x.json", 404, "its tables: places, arrows")]
    [InlineData("/tables/nowhere/x.csv", 404, "no table 'x'")]
    [InlineData("/tables/map/arrows.csv?god=x", 400, "no parameter 'god'")]
    [InlineData("/tables/map/arrows.pdf", 404, "nothing at this address")]
    [InlineData("/tables/api/v1/goods/x.csv", 404, "no table 'x'")]
    [InlineData("/tables/map.csv/x.csv", 404, "no table 'x'")]
    [InlineData("/tables/x.csv", 404, "no table 'x'")]
    public async Task What_is_not_there_is_said(string address, int status, string says)
    {
        (int code, string body) = await Site.Get(address);
        Assert.Equal(status, code);
        Assert.Contains("application/problem", await Type(address), StringComparison.Ordinal);
        Assert.Contains(says, body, StringComparison.Ordinal);
    }

    private async Task<string> Type(string address)
    {
        using HttpResponseMessage answer = await Site.Client.GetAsync(address);
        return answer.Content.Headers.ContentType!.ToString();
    }

    [GeneratedRegex("href=\"(/tables/[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<table class=\"table\"")]
    private static partial Regex Table();
}
