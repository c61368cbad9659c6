using System.Globalization;
using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class ReserveRuleVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public ReserveRuleVerbTests()
    {
        foreach (string file in Directory.GetFiles(Checkout.Path("data", "storage")))
        {
            _desk.Put($"data/storage/{Path.GetFileName(file)}", File.ReadAllText(file).TrimEnd('\n'));
        }
    }

    public void Dispose() => _desk.Dispose();

    /// <summary>The textbook case: storage from 1.0138 of normal output, price 0.8257 where there is 1.1.</summary>
    [Fact]
    public void Private_storage_is_that_of_the_textbook()
    {
        Dictionary<string, double> rows = Rows("reserve rule --kind private --shock-nodes 7 --periods 5000 -q -o csv");
        Assert.Equal(1.0138, rows["threshold/private/availability"], 1e-3);
        Assert.Equal(0.82567, rows["point/private/price at 1.1 with 0"], 2e-4);
        Assert.Equal(0.203, rows["comparison/private/price_sd"], 0.01);
    }

    /// <summary>The normal shock itself is 0.0012 away from its seven nodes.</summary>
    [Fact]
    public void A_band_is_exact_to_a_millionth_between_its_nodes()
    {
        Dictionary<string, double> rows = Rows("reserve rule --periods 1000 -q -o csv");
        Assert.Equal(0.8244, rows["point/private/price at 1.1 with 0"], 2e-4);
        foreach (string regime in new[] { "private", "floor", "band" })
        {
            Assert.InRange(rows[$"error/{regime}/between_nodes"], 0, 1e-6);
        }
    }

    [Fact]
    public void A_floor_says_what_it_crowds_out_and_costs()
    {
        Dictionary<string, double> rows = Rows(
            "reserve rule --kind floor --floor 1 --cap 0.2 --periods 5000 -q -o csv"
        );
        double lost = rows["comparison/private/private_stock_mean"] - rows["comparison/floor/private_stock_mean"];
        Assert.Equal(lost / rows["comparison/floor/public_stock_mean"], rows["comparison/floor/crowding_out"], 1e-12);
        Assert.Equal(
            rows["comparison/floor/net_purchases"]
                + rows["comparison/floor/storage_cost"]
                + rows["comparison/floor/interest_cost"],
            rows["comparison/floor/fiscal_cost"],
            1e-12
        );
        Assert.Equal(1, rows["parameter//floor"]);
    }

    /// <summary>Weights 300, 120, 50 and 30 t, all with -0.4; capacity of China and Japan with 0.8.</summary>
    [Fact]
    public void Elasticities_of_a_good_come_from_the_atlas()
    {
        Dictionary<string, double> rows = Rows(
            "reserve rule --good ndfeb-magnet --place JPN --kind private --periods 1000 -q -o csv"
        );
        Assert.Equal(-0.4, rows["parameter//demand_elasticity"], 1e-12);
        Assert.Equal(0.8, rows["parameter//supply_elasticity"], 1e-12);
    }

    [Fact]
    public void Demand_is_weighted_with_tonnes()
    {
        string text = File.ReadAllText(_desk["data/atlas/demand.csv"]).TrimEnd('\n');
        _desk.Put(
            "data/atlas/demand.csv",
            text.Replace("JPN,ev,120,-0.4", "JPN,ev,120,-0.9", StringComparison.Ordinal)
        );
        Dictionary<string, double> rows = Rows(
            "reserve rule --good ndfeb-magnet --kind private --periods 1000 -q -o csv"
        );
        Assert.Equal(((380 * -0.4) + (120 * -0.9)) / 500, rows["parameter//demand_elasticity"], 1e-12);
    }

    [Fact]
    public void A_floor_above_the_price_at_which_demand_chokes_is_refused()
    {
        string text = File.ReadAllText(_desk["data/atlas/demand.csv"]).TrimEnd('\n');
        _desk.Put(
            "data/atlas/demand.csv",
            text.Replace("USA,ev,50,-0.4,8", "USA,ev,50,-0.4,1.5", StringComparison.Ordinal)
        );
        (int exit, string output, string error) = _desk.Run([
            .. "reserve rule --good ndfeb-magnet --kind floor --floor 1.6 -q".Split(' '),
        ]);
        Assert.Equal((3, ""), (exit, output));
        Assert.Contains("where demand chokes", error, StringComparison.Ordinal);
        Assert.Contains("by ev in USA is given up", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_countries_report_trade_and_json_has_its_schema()
    {
        (int exit, string output, string error) = _desk.Run([
            .. "reserve rule --kind two-countries --periods 1000 -o json".Split(' '),
        ]);
        Assert.Equal(0, exit);
        Assert.Contains("two countries: 841 nodes", error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("lodestone.reserve-rule/1", document.RootElement.GetProperty("schema").GetString());
        Assert.True(document.RootElement.GetProperty("rows").GetArrayLength() > 40);
    }

    [Fact]
    public void The_page_fits_the_screen_and_markdown_has_its_tables()
    {
        (int exit, string output, string error) = _desk.Run([
            .. "reserve rule --kind floor --periods 1000 -q".Split(' '),
        ]);
        Assert.Equal((0, ""), (exit, error));
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
        string page = _desk.Run([.. "reserve rule --kind floor --periods 1000 -q -o md".Split(' ')]).Output;
        Assert.StartsWith("# Competitive storage and a public stock", page, StringComparison.Ordinal);
        Assert.Contains("| private stock lost per unit of public stock |", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--floor 1.2", 2, "the ceiling is 1.1; it must be above the floor, which is 1.2", "--ceiling")]
    [InlineData("--cap -1", 2, "the cap is -1 of normal output", "--cap")]
    [InlineData("--kind floor --floor 5", 3, "--floor 5 is where demand chokes", "a floor below 3")]
    [InlineData("--good dy-oxid", 2, "there is no good 'dy-oxid'", "dy-oxide")]
    [InlineData("--good dy-oxide", 2, "nobody uses it finally", "--set demand_elasticity")]
    [InlineData("--place JPN", 2, "a place has elasticities of a good only", "--good")]
    [InlineData("--set storage_cots=1", 2, "there is no parameter 'storage_cots'", "storage_cost")]
    [InlineData("--set k=much", 2, "there is no number after 'k='", "--set k=0.06")]
    [InlineData("--set demand_elasticity=0.2", 2, "it must be below 0", "parameters.csv")]
    [InlineData("--shock-nodes 0", 2, "it must be 1 to 29", "--set")]
    [InlineData("--kind two-countries --shock-nodes 5", 2, "leave the nodes of the shock out", "--set")]
    [InlineData("--kind private --floor 0.9", 2, "--kind private has no floor", "--kind floor or band")]
    [InlineData("--kind floor --ceiling 1.1", 2, "--kind floor has no ceiling", "--kind band")]
    [InlineData("--kind two-countries --set cap=1", 2, "--kind two-countries has no cap", "--kind floor or band")]
    [InlineData("--set k=0.02 --set storage_cost=0.03", 2, "storage_cost is set twice", "one value")]
    [InlineData("--floor 0.9 --set floor=0.8", 2, "floor is set twice", "one value")]
    [InlineData("--periods 3", 2, "out of range", "from 100")]
    [InlineData("--storage nowhere", 3, "the folder does not exist", "data/storage")]
    public void What_cannot_be_played_is_explained(string line, int code, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run(["reserve", "rule", .. line.Split(' '), "-q"]);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_outside_its_range_names_file_and_line()
    {
        string text = File.ReadAllText(_desk["data/storage/parameters.csv"]).TrimEnd('\n');
        _desk.Put("data/storage/parameters.csv", text.Replace("decay,0.02,", "decay,0.2,", StringComparison.Ordinal));
        (int exit, _, string error) = _desk.Run("reserve", "rule", "--kind", "private", "-q");
        Assert.Equal(3, exit);
        Assert.Contains("parameters.csv:3", error, StringComparison.Ordinal);
        Assert.Contains("decay is 0.2, its range 0 to 0.05", error, StringComparison.Ordinal);
    }

    private Dictionary<string, double> Rows(string line)
    {
        (int exit, string output, string error) = _desk.Run(line.Split(' '));
        Assert.Equal((0, ""), (exit, error));
        return output
            .TrimEnd('\n')
            .Split('\n')
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(c => c[3].Length > 0)
            .ToDictionary(c => $"{c[0]}/{c[1]}/{c[2]}", c => double.Parse(c[3], CultureInfo.InvariantCulture));
    }
}
