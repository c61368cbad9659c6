using System.Text.RegularExpressions;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Pages over HTTP.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Addresses =>
        [
            "/",
            "/search?q=magnet",
            "/chain",
            "/exposure",
            "/exposure?place=JPN",
            "/brief/place?id=JPN",
            "/brief/good?id=dy-oxide",
            "/indicators",
            "/map",
            "/scenario",
            "/scenario/cut-off",
            "/scenario?template=ban",
            "/compare",
            "/compare?a=baseline&b=cut-off",
            "/data",
            "/data?table=trade",
            "/why?table=trade&key=dy-oxide/CHN/JPN",
            "/style",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_one_heading_a_title_and_runs_files_of_this_server_only(string address)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await Html(site, address);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == 200, html);
        Assert.Single(Heading().Matches(html));
        Assert.Matches("<title>[^<]*Lodestone", html);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.All(
            Script().Matches(html),
            m => Assert.StartsWith("/assets/", m.Groups[1].Value, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:src|href)=\"https?://(?!www\\.)", html);
    }

    [Theory]
    [InlineData(
        "/exposure.csv?good=ndfeb-magnet&place=JPN&on=CHN",
        "/api/v1/exposure.csv?good=ndfeb-magnet&place=JPN&on=CHN&depth=5"
    )]
    [InlineData("/chain.csv?good=dy-oxide&colour=evidence", "/api/v1/chain.csv?good=dy-oxide")]
    [InlineData("/chain.json?good=dy-oxide", "/api/v1/chain?good=dy-oxide")]
    [InlineData("/indicators.csv?method=hhi", "/api/v1/criticality.csv?method=hhi")]
    [InlineData("/data.csv?table=trade&good=dy-oxide", "/api/v1/atlas/trade.csv?good=dy-oxide")]
    [InlineData("/data.json?table=trade", "/api/v1/atlas/trade.json")]
    public async Task The_data_of_a_page_are_the_bytes_of_the_api(string page, string api)
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get(page);
        Assert.Equal(200, status);
        Assert.Equal((await site.Get(api)).Body, body);
    }

    [Theory]
    [InlineData("/chain.csv?good=dy-oxide", "chain --good dy-oxide --output csv")]
    [InlineData("/chain.json?good=dy-oxide", "chain --good dy-oxide --output json")]
    [InlineData("/indicators.csv?method=n-1", "criticality --method n-1 --output csv")]
    [InlineData("/exposure.csv?good=ndfeb-magnet&depth=9", "exposure --good ndfeb-magnet --output csv")]
    public async Task The_data_of_a_page_are_the_bytes_of_the_command_line(string page, string command)
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get(page);
        Assert.Equal(200, status);
        Assert.Equal(site.Cli(command.Split(' ')), body);
    }

    /// <summary>A choice that is left over from another indicator is said to change nothing, and is not offered.</summary>
    [Theory]
    [InlineData("/indicators?method=n-1&place=USA", true)]
    [InlineData("/indicators?method=hhi&place=USA", false)]
    public async Task Indicators_offer_the_choices_that_they_depend_on(string address, bool leftOut)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await Html(site, address);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(leftOut, html.Contains("does not depend on the place", StringComparison.Ordinal));
        Assert.Equal(leftOut, !html.Contains("<select name=\"place\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edge_list_has_a_row_for_every_ribbon()
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get("/chain.csv?good=dy-oxide");
        Assert.Equal(200, status);
        string[] lines = body.TrimEnd('\n').Split('\n');
        Assert.Equal(
            "from_stage,from,to_stage,to,good,content_t,tonnes,value_usd,return,source,evidence,row",
            lines[0]
        );
        Assert.Contains(
            lines,
            l =>
                l.StartsWith(
                    "separated,CHN,magnet,JPN,dy-oxide,10,10,2500000,no,s,published,trade.csv:",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("/nowhere", 404, "Not found")]
    [InlineData("/chain?good=nothing", 400, "there is no good")]
    [InlineData("/data?table=nothing", 404, "There is no table")]
    [InlineData("/why?table=trade&key=nothing", 404, "No row of trade")]
    [InlineData("/why", 400, "Why what?")]
    [InlineData("/brief/place?id=Atlantis", 400, "there is no place")]
    [InlineData("/brief/good?good=dy-oxide", 400, "has no parameter 'good'")]
    [InlineData("/map?god=x", 400, "has no parameter 'god'")]
    [InlineData("/exposure?good=dy-oxide&colour=x", 400, "has no parameter 'colour'")]
    [InlineData("/data?table=trade&god=x", 400, "has no column 'god'")]
    [InlineData("/data?good=x", 400, "has no parameter 'good'")]
    public async Task A_question_without_an_answer_is_a_page_with_findings(string address, int status, string said)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await Html(site, address);
        string html = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<main", html, StringComparison.Ordinal);
        (int again, string body) = await site.Get(address);
        Assert.Equal(status, again);
        Assert.StartsWith("{", body, StringComparison.Ordinal);
    }

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Checkout.Root, "data", "cases"),
                    "datapackage.json",
                    SearchOption.AllDirectories
                )
                .Select(f => Path.GetRelativePath(Checkout.Root, Path.GetDirectoryName(f)!)),
        ];

    /// <summary>Small worlds without names, chains or sectors: pages answer, or say what is missing.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Pages_take_any_package(string folder)
    {
        await using Site site = await Site.Open(s => s with { Data = Path.Combine(Checkout.Root, folder) });
        foreach (
            string address in (string[])
                [
                    "/",
                    "/data",
                    "/indicators",
                    "/search?q=a",
                    "/scenario",
                    "/compare",
                    "/brief/place",
                    "/brief/good",
                    "/brief/place.csv",
                    "/brief/good.csv",
                ]
        )
        {
            using HttpResponseMessage answer = await Html(site, address);
            Assert.True((int)answer.StatusCode == 200, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        }

        foreach (string address in (string[])["/chain", "/chain.csv", "/exposure", "/map", "/map.csv"])
        {
            using HttpResponseMessage answer = await Html(site, address);
            Assert.True(
                (int)answer.StatusCode is 200 or 400 or 422,
                $"{address}: {await answer.Content.ReadAsStringAsync()}"
            );
        }
    }

    [Fact]
    public async Task Files_of_the_browser_are_packed_and_kept()
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage page = await Html(site, "/chain");
        string html = await page.Content.ReadAsStringAsync();
        string[] files = [.. Script().Matches(html).Select(m => m.Groups[1].Value)];
        Assert.True(files.Length >= 3);
        foreach (string file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using HttpResponseMessage answer = await site.Client.SendAsync(request);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>All scripts together, compressed: the budget of the first view.</summary>
    [Fact]
    public void Scripts_stay_below_400_kB()
    {
        var assembly = typeof(ClientAssets).Assembly;
        long bytes = assembly
            .GetManifestResourceNames()
            .Where(n =>
                n.StartsWith("client/", StringComparison.Ordinal) && n.EndsWith(".js.gz", StringComparison.Ordinal)
            )
            .Sum(n =>
            {
                using Stream stream = assembly.GetManifestResourceStream(n)!;
                return stream.Length;
            });
        Assert.InRange(bytes, 100_000, 400_000);
    }

    private static async Task<HttpResponseMessage> Html(Site site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return await site.Client.SendAsync(request);
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<script[^>]*src=\"([^\"]*)\"")]
    private static partial Regex Script();
}
