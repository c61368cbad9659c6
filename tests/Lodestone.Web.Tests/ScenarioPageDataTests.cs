using System.Text;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web.Tests;

/// <summary>The addresses of the scenario page and of the comparison with another ending.</summary>
public class ScenarioPageDataTests
{
    private const string Months = "events[0].ban.periods=3";
    private const string Extra = "events[1]={outage: {process: sinter, place: JPN, loss: 0.5}}";

    private static string Set(params string[] changes) =>
        string.Concat(changes.Select(c => $"&set={Uri.EscapeDataString(c)}"));

    [Fact]
    public async Task One_draw_is_that_of_the_command_line_byte_for_byte()
    {
        await using Site site = await Site.Open();
        string[] run =
        [
            "run",
            "cut-off",
            "--draws",
            "1",
            "--set",
            Months,
            "--set",
            Extra,
            "-q",
            "--out",
            "own",
            "--output",
        ];
        string address = $"/scenario/cut-off.csv?draws=1{Set(Months, Extra)}";
        Assert.Equal((200, site.Cli([.. run, "csv"])), await site.Get(address));
        Assert.Equal(Library(site), (await site.Get(address)).Body);
        // Nothing is stored by reading.
        Assert.Empty(site.RunFolders);

        (int status, string body) = await site.Get(address.Replace(".csv", ".json", StringComparison.Ordinal));
        Assert.Equal(200, status);
        using var page = JsonDocument.Parse(body);
        using var cli = JsonDocument.Parse(site.Cli([.. run, "json"]));
        Assert.Equal(
            cli.RootElement.GetProperty("summary").GetRawText(),
            page.RootElement.GetProperty("summary").GetRawText()
        );
    }

    /// <summary>The same run by the libraries alone.</summary>
    private static string Library(Site site)
    {
        World world = AtlasReader.Read(site["data/atlas"]).World!;
        Scenario scenario = ScenarioReader
            .Read(
                ScenarioCatalog.For(site["data/atlas"]).List().Single(e => e.Name == "cut-off").Path,
                world,
                [Months, Extra]
            )
            .Scenario!;
        World touched = TouchedChains.Of(world, scenario);
        Run run = new RunExecution().Play(touched, TouchedChains.Narrow(scenario, touched));
        using var csv = new MemoryStream();
        OutcomeCsv.Write(run.Outcome, csv);
        return Encoding.UTF8.GetString(csv.ToArray());
    }

    [Fact]
    public async Task A_template_is_that_of_the_command_line()
    {
        await using Site site = await Site.Open();
        site.Cli("scenario", "new", "throttle.yaml", "--template", "throttle");
        string csv = site.Cli("run", "throttle.yaml", "--draws", "1", "-q", "--out", "own", "--output", "csv");
        Assert.Equal((200, csv), await site.Get("/scenario.csv?template=throttle"));
    }

    [Fact]
    public async Task Draws_are_read_from_the_shelf_and_never_begun_by_reading()
    {
        await using Site site = await Site.Open();
        string address = $"/scenario/cut-off.csv?draws=32&seed=7{Set(Months)}";
        (int status, string body) = await site.Get(address);
        Assert.Equal(409, status);
        Assert.Contains("32 draws of cut-off with seed 7 have not been played", body, StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);

        await site.Play($$"""{ "scenario": "cut-off", "draws": 32, "seed": 7, "set": ["{{Months}}"] }""");
        string csv = site.Cli(
            "run",
            "cut-off",
            "--draws",
            "32",
            "--seed",
            "7",
            "--set",
            Months,
            "-q",
            "--out",
            "own",
            "--output",
            "csv"
        );
        Assert.Equal((200, csv), await site.Get(address));
    }

    [Fact]
    public async Task A_comparison_is_that_of_the_command_line_byte_for_byte()
    {
        await using Site site = await Site.Open();
        const string Address = "/compare.json?a=baseline&b=cut-off&draws=32&seed=7";
        Assert.Equal(409, (await site.Get(Address)).Status);
        // Played into the folder that the server reads.
        string json = site.Cli(
            "compare",
            "baseline",
            "cut-off",
            "--draws",
            "32",
            "--seed",
            "7",
            "-q",
            "--output",
            "json"
        );
        Assert.Equal((200, json), await site.Get(Address));
        (int status, string csv) = await site.Get(Address.Replace(".json", ".csv", StringComparison.Ordinal));
        Assert.Equal(200, status);
        Assert.StartsWith("kind,good,place,unit,number,scenario,run,p05", csv, StringComparison.Ordinal);
    }

    public static TheoryData<string, int, string> Hostile =>
        new()
        {
            { "/scenario.csv", 400, "no scenario is named" },
            { "/scenario/nope.csv", 404, "there is no scenario 'nope'" },
            { "/scenario/..%2Fcut-off.csv", 400, "cannot be the name" },
            { "/scenario/cut-off.csv?draw=1", 400, "no parameter 'draw'" },
            { "/scenario/cut-off.csv?draws=0", 400, "draws is '0'" },
            { "/scenario/cut-off.csv?draws=1000000", 400, "from 1 to" },
            { "/scenario/cut-off.csv?draws=1e9", 400, "draws is '1e9'" },
            { "/scenario/cut-off.csv?seed=-1", 400, "seed is '-1'" },
            { "/scenario/cut-off.csv?template=ban", 400, "a scenario and a template" },
            { "/scenario.csv?template=bomb", 400, "there is no 'bomb'" },
            { $"/scenario/cut-off.csv?draws=1{Set("horizon.periods=9999")}", 422, "9999 periods" },
            { $"/scenario/cut-off.csv?draws=1{Set("events[0].ban.goods=[gold]")}", 422, "gold" },
            {
                $"/scenario/cut-off.csv?draws=1{Set("title=<script>alert(1)</script>", "events[9]=x")}",
                422,
                "does not exist"
            },
            { $"/scenario/cut-off.csv?{Set([.. Enumerable.Repeat("a=b", 101)])}", 400, "101 times" },
            { $"/scenario/cut-off.csv?{Set(new string('a', 1001))}", 400, "more than 1000 letters" },
            { "/compare.csv?a=cut-off", 400, "two scenarios are needed" },
            { "/compare.csv?a=cut-off&c=baseline", 400, "left out between" },
            { "/compare.csv?a=cut-off&b=%2F%2Fexample.org", 400, "is not a scenario" },
            { "/compare.csv?a=cut-off&b=nope", 404, "there is no scenario 'nope'" },
            { "/compare.csv?a=cut-off&b=baseline&draws=1", 400, "draws is '1'" },
            { "/compare.csv?a=cut-off&b=baseline&draws=99999999", 400, "from 2 to" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_cannot_be_asked_is_refused_with_what_would_be_right(
        string address,
        int status,
        string problem
    )
    {
        await using Site site = await Site.Open();
        (int found, string body) = await site.Get(address);
        Assert.True(found == status, body);
        using var json = JsonDocument.Parse(body);
        Assert.Contains(problem, json.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);
    }

    /// <summary>Ten thousand events do not fit into an address, and one assignment of many is counted before it is played.</summary>
    [Fact]
    public async Task Ten_thousand_events_are_refused()
    {
        await using Site site = await Site.Open(s => s with { MostItems = 5 });
        string many = string.Join(", ", Enumerable.Repeat("{ban: {goods: dy-oxide, from: CHN, to: JPN}}", 20));
        (int status, string body) = await site.Get($"/scenario/cut-off.csv?draws=1{Set($"events=[{many}]")}");
        Assert.Equal(422, status);
        Assert.Contains("20 events and policies", body, StringComparison.Ordinal);
        string address = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"&set=events[{i}]={{ban:}}"));
        Assert.InRange((await site.Get($"/scenario/cut-off.csv?draws=1{address}")).Status, 400, 499);
    }
}
