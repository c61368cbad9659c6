using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lodestone.Cli.Tests;

/// <summary>
/// The small world: 50 t of magnets in American cars at 5 million USD a tonne are 250 million USD of value added a year; of
/// their need 0.05, 0.05, 0.11, 0.05, 0.05, 0.05, 0.1/3 and five times 0.01/3 are missing, together 0.41 months.
/// </summary>
public sealed class GdpVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public GdpVerbTests()
    {
        _desk.Put(
            "data/atlas/sectors.csv",
            "sector,name,naics,value_added_usd_per_t,source,evidence\nev,Electric vehicles,336320,5000000,s,assumption\nwind,Wind,333611,,s,assumption"
        );
        foreach (string file in Directory.GetFiles(Checkout.Path("data", "io")))
        {
            _desk.Put($"data/io/{Path.GetFileName(file)}", OfUnitedStates(File.ReadAllText(file).TrimEnd('\n')));
        }
    }

    /// <summary>The rows of other places left out, so that one place is hand-computed.</summary>
    private static string OfUnitedStates(string text)
    {
        string[] lines = text.Split('\n');
        return lines[0].StartsWith("place,", StringComparison.Ordinal)
            ? string.Join('\n', lines.Where((l, at) => at == 0 || l.StartsWith("USA,", StringComparison.Ordinal)))
            : text;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_stock_of_a_month_covers_it_and_the_programme_has_no_stock()
    {
        Dictionary<string, double> cars = Row("motor-vehicles", "gdp", "cut-off", "-q", "-o", "csv");
        Assert.Equal(0, cars["direct_musd"]);
        Assert.Equal(0, cars["propagated_musd"]);
        Assert.Equal(250 * 0.41 / 12, cars["programme_musd"], 1e-6);
        Assert.Equal(cars["programme_musd"], cars["high_musd"]);
    }

    [Fact]
    public void Without_a_stock_the_direct_loss_is_criticality_times_what_is_missing()
    {
        WithoutStock();
        Dictionary<string, double> cars = Row("motor-vehicles", "gdp", "cut-off", "-q", "-o", "csv");
        Assert.Equal(0.8 * 250 * 0.41 / 12, cars["direct_musd"], 1e-6);
        Assert.True(cars["propagated_musd"] >= cars["direct_musd"]);
        Assert.Equal(
            new[] { cars["direct_musd"], cars["propagated_musd"], cars["programme_musd"] }.Order(),
            [cars["low_musd"], cars["central_musd"], cars["high_musd"]]
        );
    }

    /// <summary>Of 50 t cars take 40 and are counted; wind power takes 10 and has no value added per tonne: the headline and the stake speak of what is counted.</summary>
    [Fact]
    public void The_headline_names_the_sector_that_loses_most_and_the_part_of_use_that_is_counted()
    {
        WithoutStock();
        string demand = File.ReadAllText(_desk["data/atlas/demand.csv"]).TrimEnd('\n');
        _desk.Put(
            "data/atlas/demand.csv",
            demand.Replace(
                "ndfeb-magnet,USA,ev,50,-0.4,8,s,assumption",
                "ndfeb-magnet,USA,ev,40,-0.4,8,s,assumption\nndfeb-magnet,USA,wind,10,-0.4,8,s,assumption",
                StringComparison.Ordinal
            )
        );
        string text = _desk.Run("gdp", "cut-off", "-q").Output.ReplaceLineEndings(" ").Replace('\u00a0', ' ');
        Match headline = Regex.Match(
            text,
            @"by the middle one of three methods \(\w+\); the lowest says .*? The largest loss is in (?<sector>[^,]+), USD (?<loss>[\d.]+) million \("
        );
        Assert.True(headline.Success, text);
        Dictionary<string, double> cars = Row("motor-vehicles", "gdp", "cut-off", "-q", "-o", "csv");
        Assert.Equal("Motor vehicles and parts", headline.Groups["sector"].Value);
        Assert.Equal(
            cars["central_musd"],
            double.Parse(headline.Groups["loss"].Value, CultureInfo.InvariantCulture),
            0.005 * cars["high_musd"]
        );
        Assert.Matches(
            "USD 200 million of value added a year stands on 40 t of the 50 t of NdFeB magnets that the United States uses as such, so a year without it cannot cost these uses more directly",
            text
        );
    }

    [Fact]
    public void A_stored_run_gives_the_answer_of_its_scenario()
    {
        WithoutStock();
        Assert.Equal(0, _desk.Run("run", "cut-off", "-q").Exit);
        string folder = Assert.Single(_desk.RunFolders);
        string stored = _desk.Run("gdp", folder, "-q", "-o", "csv").Output;
        Assert.Equal(_desk.Run("gdp", "cut-off", "-q", "-o", "csv").Output, stored);
        (int exit, _, string error) = _desk.Run("gdp", folder, "--set", "horizon.periods=6", "-q");
        Assert.Equal(2, exit);
        Assert.Contains("--set changes nothing of what was played", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_the_bracket_its_methods_and_what_is_not_counted()
    {
        WithoutStock();
        (int exit, string output, string error) = _desk.Run("gdp", "cut-off", "-q");
        Assert.Equal((0, ""), (exit, error));
        string text = output.ReplaceLineEndings(" ");
        Assert.Matches(
            @"United States: USD [\d.]+ million of value added is lost from December 2026 to November 2027",
            text
        );
        Assert.Contains("Not counted for want of an input–output table: Japan.", text, StringComparison.Ordinal);
        Assert.Matches(@"Place +Sector +direct +propagated +programme +low +central +high\n", output);
        Assert.Matches(@"United States +Motor vehicles and parts +6\.83 ", output);
        Assert.Matches(@"United States +NdFeB magnets +6\.83 ", output);
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
    }

    /// <summary>Without its value added the use goes short and is in no loss: the sector goes by its name.</summary>
    [Fact]
    public void Uses_that_are_not_counted_are_named_with_the_reason()
    {
        string path = _desk["data/atlas/sectors.csv"];
        _desk.Put(
            "data/atlas/sectors.csv",
            File.ReadAllText(path).Replace(",5000000,", ",,", StringComparison.Ordinal)
        );
        (int exit, string output, string error) = _desk.Run("gdp", "cut-off", "-q");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(
            "Uses with no value added per tonne are not counted: NdFeB magnets in electric vehicles.",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <summary>With the table of Japan, too: what Japan's uses lose stands in a sentence and a table of places, and in no American number.</summary>
    [Fact]
    public void Every_place_with_a_table_is_counted_on_its_own()
    {
        WithoutStock();
        string alone = _desk.Run("gdp", "cut-off", "-q", "-o", "csv").Output;
        foreach (string file in (string[])["flows.csv", "final_demand.csv", "value_added.csv"])
        {
            _desk.Put($"data/io/{file}", File.ReadAllText(Checkout.Path("data", "io", file)).TrimEnd('\n'));
        }

        (int exit, string output, string error) = _desk.Run("gdp", "cut-off", "-q");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("By place, value added lost over the horizon, USD m:", output, StringComparison.Ordinal);
        string text = output.ReplaceLineEndings(" ").Replace('\u00a0', ' ');
        Assert.Matches(@"Others, by the same rule: \w+", text);
        Assert.DoesNotContain("for want of an input–output table", text, StringComparison.Ordinal);
        string[] both = _desk.Run("gdp", "cut-off", "-q", "-o", "csv").Output.Split('\n');
        Assert.Equal(4 * 26, both.Length - 2); // Australia and China are in the small world, too
        Assert.All(alone.Split('\n'), line => Assert.Contains(line, both));
        Assert.Equal(
            both.Where(l => l.StartsWith("JPN,", StringComparison.Ordinal)),
            _desk
                .Run("gdp", "cut-off", "-q", "-p", "JPN", "-o", "csv")
                .Output.Split('\n')
                .Where(l => l.StartsWith("JPN,", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_file_has_the_ids_of_places() =>
        Assert.StartsWith(
            "USA,",
            _desk.Run("gdp", "cut-off", "-q", "-o", "csv").Output.Split('\n')[1],
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_missing_is_nothing_lost()
    {
        string output = _desk.Run("gdp", "baseline", "-q").Output;
        Assert.Contains("United States: no value added is lost", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_its_schema_and_every_sector()
    {
        using JsonDocument document = JsonDocument.Parse(_desk.Run("gdp", "cut-off", "-q", "-o", "json").Output);
        Assert.Equal("lodestone.gdp/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(26, document.RootElement.GetProperty("rows").GetArrayLength());
        Assert.StartsWith(
            "# GDP at risk",
            _desk.Run("gdp", "cut-off", "-q", "-o", "md").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("gdp cut-off -p JPN", 2, "there is no input–output table of JPN", "places with one: USA")]
    [InlineData("gdp cut-off -p NOWHERE", 2, "there is no place 'NOWHERE'", "known:")]
    [InlineData("gdp cut-off --io nowhere", 3, "the folder does not exist", "--io data/io")]
    [InlineData("gdp cutoff", 3, "cutoff", "cut-off")]
    public void What_cannot_be_computed_says_why(string line, int code, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run([.. line.Split(' '), "-q"]);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    private void WithoutStock()
    {
        string text = File.ReadAllText(_desk["data/io/parameters.csv"]);
        Assert.Contains("\nstock_days,30,0,90,", text, StringComparison.Ordinal);
        _desk.Put(
            "data/io/parameters.csv",
            text.TrimEnd('\n').Replace("\nstock_days,30,0,90,", "\nstock_days,0,0,90,", StringComparison.Ordinal)
        );
    }

    private Dictionary<string, double> Row(string sector, params string[] line)
    {
        (int exit, string output, string error) = _desk.Run(line);
        Assert.Equal((0, ""), (exit, error));
        string[] lines = output.TrimEnd('\n').Split('\n');
        string[] header = lines[0].Split(',');
        string[] cells = lines.Select(l => l.Split(',')).Single(c => c[1] == sector);
        return header
            .Zip(cells)
            .Where(p => p.First.EndsWith("_musd", StringComparison.Ordinal))
            .ToDictionary(p => p.First, p => double.Parse(p.Second, CultureInfo.InvariantCulture));
    }
}
