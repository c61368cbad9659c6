using System.Globalization;
using System.Text.Json;

namespace Lodestone.Cli.Tests;

/// <summary>The small world with the real engine: Japan sinters 100 t of magnets a year at 60 USD/kg.</summary>
public sealed class SupportVerbTests : IDisposable
{
    private static readonly string[] Magnets = ["--good", "ndfeb-magnet", "--place", "JPN", "--floor", "80 USD/kg"];
    private static readonly string[] Short = ["--years", "2", "--draws", "6", "-q"];

    private readonly Desk _desk = DrawsDesk.New();

    public SupportVerbTests()
    {
        foreach (string file in Directory.GetFiles(Checkout.Path("data", "support")))
        {
            _desk.Put($"data/support/{Path.GetFileName(file)}", File.ReadAllText(file).TrimEnd('\n'));
        }

        _desk.Put(
            "data/atlas/projects.csv",
            """
            project,name,place,process,capacity_t,start,ramp_months,capex_usd,opex_usd_per_t,status,probability,owner,lat,lon,source,evidence
            nagoya,Nagoya magnets,JPN,sinter,200,2026-12,0,3000000,30000,announced,0.5,Nagoya,,,s,assumption
            osaka,Osaka magnets,JPN,sinter,200,2026-12,0,,,announced,0.5,Osaka,,,s,assumption
            """
        );
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_agreement_of_2025_is_shown_with_what_its_quarter_says()
    {
        (int exit, string output, string error) = _desk.Run("support", "case");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"\n +70 +104\.0 +160\.0 +243\.0\n", output);
        Assert.Matches(@"\n +123 +-10\.1 +-15\.6 +-23\.7\n", output);
        Assert.Matches(@"\n +75 +1,457 +2\.0 +2\.6\n", output);
        Assert.Contains("718 t were made and 562 t sold", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(
            "sales alone understates the cost 2.3 to 3.0 times",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        using JsonDocument document = JsonDocument.Parse(_desk.Run("support", "case", "-o", "json").Output);
        Assert.Equal("lodestone.support-case/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal((3 * 7) + 3, document.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void A_contract_pays_the_gap_keeps_tonnes_alive_and_lets_them_go()
    {
        Rows rows = Csv("cfd");
        Assert.Equal(1, rows["chance-of-ever-paying"].Mean);
        Assert.True(rows["kept-alive-a-year"].Low > 1);
        double price = rows["producer-price"].Mean;
        Assert.InRange(price, 40_000, 60_000);
        double cost = rows["treasury-cost-total"].Mean;
        double made = rows["output", "last year of support"].Mean;
        Assert.Equal(2 * made * (80_000 - price), cost, 0.02 * cost);
        Assert.Equal(
            cost / 2 / rows["kept-alive-a-year"].Mean,
            rows["cost-per-tonne-kept", "treasury"].Mean,
            1e-6 * cost
        );
        Assert.True(rows["output", "year after"].Mean < made - (0.5 * rows["kept-alive-a-year"].Mean));
        Assert.Equal(1 - (rows["kept-alive-a-year"].Mean / made), rows["made-anyway"].Mean, 0.02);
        Assert.True(rows["pays", "users at home"].Mean < 0);
        Assert.Equal(cost, rows["pays", "taxpayer"].Mean, 1e-6 * cost);
    }

    [Fact]
    public void Floor_and_collar_are_played_as_the_contract_and_what_was_played_is_used_again()
    {
        Rows contract = Csv("cfd");
        Assert.Equal(2, _desk.RunFolders.Length);
        Rows floor = Csv("floor");
        Rows collar = Csv("collar", "--cap", "100 USD/kg");
        Assert.Equal(2, _desk.RunFolders.Length);
        Assert.Equal(contract["kept-alive-a-year"], floor["kept-alive-a-year"]);
        Assert.Equal(contract["treasury-cost-total"], collar["treasury-cost-total"]);
        string note = _desk.Run(["support", "floor", .. Magnets, .. Short]).Output.ReplaceLineEndings(" ");
        Assert.Contains("no kind of its own for the one-way floor", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Payment_on_sales_alone_and_a_limit_of_tonnes_cost_no_more()
    {
        double all = Csv("cfd")["treasury-cost-total"].Mean;
        double limited = Csv("cfd", "--max-tonnes", "30")["treasury-cost-total"].Mean;
        Assert.InRange(limited, 1, 0.4 * all);
        Assert.InRange(Csv("cfd", "--eligible", "sales")["treasury-cost-total"].Mean, limited, all * (1 + 1e-9));
    }

    [Fact]
    public void A_levy_earns_and_users_at_home_pay()
    {
        Rows border = Csv("border");
        Assert.True(border["treasury-cost-total"].Mean < 0);
        Assert.Equal(0, border["chance-of-ever-paying"].Mean);
        Assert.True(border["pays", "users at home"].Mean > 0);
        Assert.True(border["kept-alive-a-year"].Mean > 0);
        Assert.Equal(border["treasury-cost-total"].Mean, border["pays", "taxpayer"].Mean, 1e-6);
    }

    /// <summary>At most half of base output a year, 50 t, is bought at the floor.</summary>
    [Fact]
    public void A_purchase_pays_the_floor_on_its_limit()
    {
        Rows purchase = Csv("purchase");
        Assert.InRange(purchase.At("paid", 0).Mean, 40 * 80_000, (50 * 80_000) + 1);
        Assert.Equal(0, purchase.At("paid", 2).Mean);
        Assert.True(purchase.At("received", 2).Mean > 0);
    }

    [Fact]
    public void A_project_with_a_capital_cost_is_valued_with_and_without()
    {
        string text = _desk.Run(["support", "cfd", .. Magnets, .. Short]).Output;
        Assert.Matches(@"Osaka magnets .* no capex stated", text);
        Rows rows = Csv("cfd");
        Assert.True(rows["npv-with", "nagoya"].Mean > rows["npv-without", "nagoya"].Mean);
        Assert.True(
            rows["npv-with-unfavourable-finance", "nagoya"].Mean < rows["npv-with-favourable-finance", "nagoya"].Mean
        );
    }

    [Fact]
    public void Compare_puts_five_instruments_side_by_side_and_at_equal_tonnes()
    {
        (int exit, string output, string error) = _desk.Run(["support", "compare", .. Magnets, .. Short]);
        Assert.Equal((0, ""), (exit, error));
        foreach (
            string name in (string[])
                [
                    "one-way floor",
                    "contract for difference",
                    "cap and collar",
                    "border-adjusted floor",
                    "buyer of last resort",
                ]
        )
        {
            Assert.True(output.Split($"\n{name}").Length >= 5, name);
        }

        Assert.Contains("At equal tonnes kept alive", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
        Assert.Equal(4, _desk.RunFolders.Length);
        Assert.Equal(output, _desk.Run(["support", "compare", .. Magnets, .. Short]).Output);
        Assert.Equal(4, _desk.RunFolders.Length);
        string json = _desk.Run(["support", "compare", .. Magnets, .. Short, "-o", "json"]).Output;
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal("lodestone.support/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(
            ["same-floor", "equal-tonnes"],
            document
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Select(r => r.GetProperty("basis").GetString())
                .Distinct()
        );
    }

    /// <summary>Floor, contract and collar are one policy to the engine: none of them is named the winner.</summary>
    [Fact]
    public void Instruments_that_are_alike_are_named_together()
    {
        string said = _desk.Run(["support", "compare", .. Magnets, .. Short]).Output.ReplaceLineEndings(" ");
        Assert.Contains(
            "the one-way floor, the contract for difference and the cap and collar alike keep most alive",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "under the one-way floor, the contract for difference and the cap and collar is made by",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_floor_below_the_price_keeps_nothing_and_has_no_winner()
    {
        string[] low = ["--good", "ndfeb-magnet", "--place", "JPN", "--floor", "5 USD/kg"];
        string said = _desk.Run(["support", "compare", .. low, .. Short]).Output.ReplaceLineEndings(" ");
        Assert.Contains("At 5 USD/kg none of the 5 instruments keeps anything alive", said, StringComparison.Ordinal);
        Assert.DoesNotContain("keeps most alive", said, StringComparison.Ordinal);
        string one = _desk.Run(["support", "cfd", .. low, .. Short]).Output.ReplaceLineEndings(" ");
        Assert.Contains("It keeps nothing alive (100 t were made in the base year)", one, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"earns the treasury USD [^(]+\(in total USD -", one);
        Assert.Matches(@"earns the treasury USD [^(]+\(in total USD [0-9]", one);
    }

    [Fact]
    public void One_draw_has_no_range()
    {
        string[] single = ["--years", "2", "--draws", "1", "-q"];
        string one = _desk.Run(["support", "cfd", .. Magnets, .. single]).Output.ReplaceLineEndings(" ");
        Assert.Contains("one draw – no range", one, StringComparison.Ordinal);
        Assert.Contains("It pays in the draw that was played", one, StringComparison.Ordinal);
        Assert.DoesNotContain("95 % interval", one, StringComparison.Ordinal);
        Assert.DoesNotContain("of draws", one, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[0-9] ± [0-9]|[0-9] to [0-9]", one);
        Assert.Contains(
            "one draw – no range",
            _desk.Run(["support", "compare", .. Magnets, .. single]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_scenario_may_be_named_and_support_may_begin_later()
    {
        Rows rows = Csv("cfd", "--scenario", "cut-off", "--from", "2027-06");
        Assert.Equal(["2027-06", "2028-06", "2029-06"], rows.Years("treasury-cost"));
        Assert.True(rows.At("treasury-cost", 0).Mean > 0);
    }

    [Fact]
    public void The_cost_by_year_is_drawn()
    {
        Assert.Equal(0, _desk.Run(["support", "floor", .. Magnets, .. Short, "--chart", "cost.svg"]).Exit);
        string svg = File.ReadAllText(_desk["cost.svg"]);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains("Cost to the treasury", svg, StringComparison.Ordinal);
        Assert.Contains("one-way floor", svg, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Run(["support", "compare", .. Magnets, .. Short, "--chart", "cost.png"]).Exit);
        byte[] png = File.ReadAllBytes(_desk["cost.png"]);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(png.Length > 10_000);
    }

    [Theory]
    [InlineData(2, "-5 USD/kg", "ndfeb-magnet", "JPN", "a price lies above 0", "110 USD/kg")]
    [InlineData(2, "5 EUR/kg", "ndfeb-magnet", "JPN", "is not a price", "110 USD/kg")]
    [InlineData(3, "600 USD/kg", "ndfeb-magnet", "JPN", "above the choke price", "USD/kg or USD/t")]
    [InlineData(2, "80 USD/kg", "ndfeb-magnets", "JPN", "there is no good", "did you mean 'ndfeb-magnet'")]
    [InlineData(2, "80 USD/kg", "ndfeb-magnet", "JPM", "there is no place", "did you mean 'JPN'")]
    [InlineData(2, "80 USD/kg", "ndfeb-magnet", "USA", "there is no supply to keep alive", "it is made in CHN (")]
    [InlineData(3, "110", "ndfeb-magnet", "JPN", "is in USD/t, 0.", "write \"110 USD/kg\"")]
    public void What_cannot_be_supported_says_why(
        int expected,
        string floor,
        string good,
        string place,
        string problem,
        string remedy
    )
    {
        (int exit, string output, string error) = _desk.Run(
            "support",
            "cfd",
            "-g",
            good,
            "-p",
            place,
            "--floor",
            floor,
            "-q"
        );
        Assert.Equal((expected, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--years", "0", "--years 0 cannot be played")]
    [InlineData("--from", "2020", "lies before")]
    [InlineData("--from", "soon", "is not a period")]
    [InlineData("--chart", "cost.gif", "--chart cost.gif")]
    [InlineData("--chart", "nowhere/cost.svg", "does not exist")]
    [InlineData("--cap", "70 USD/kg", "lies below the floor")]
    [InlineData("--max-tonnes", "0", "lets nothing count")]
    public void An_option_out_of_range_says_so(string option, string value, string problem)
    {
        string verb = option == "--cap" ? "collar" : "cfd";
        (int exit, _, string error) = _desk.Run(["support", verb, .. Magnets, "-q", option, value]);
        Assert.Equal(2, exit);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains("hint:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_parameter_names_its_line()
    {
        string text = File.ReadAllText(_desk["data/support/parameters.csv"]);
        _desk.Put(
            "data/support/parameters.csv",
            text.TrimEnd('\n').Replace("interest,0.08", "interest,0.8", StringComparison.Ordinal)
        );
        (int exit, _, string error) = _desk.Run(["support", "cfd", .. Magnets, .. Short]);
        Assert.Equal(3, exit);
        Assert.Matches(@"parameters\.csv:6:\d+: error: interest: the value does not lie between low and high", error);
    }

    private Rows Csv(string verb, params string[] more)
    {
        (int exit, string output, string error) = _desk.Run([
            "support",
            verb,
            .. Magnets,
            .. Short,
            "-o",
            "csv",
            .. more,
        ]);
        Assert.Equal((0, ""), (exit, error));
        return new Rows(output);
    }

    /// <summary>The long table: mean and 5 % point by measure, item and year.</summary>
    private sealed class Rows(string csv)
    {
        private readonly string[][] _cells = [.. csv.TrimEnd('\n').Split('\n').Skip(1).Select(l => l.Split(','))];

        public (double Mean, double Low) this[string measure, string item = ""] =>
            Numbers(_cells.Single(c => c[3] == measure && c[4] == item));

        public (double Mean, double Low) At(string measure, int year) =>
            Numbers(_cells.Where(c => c[3] == measure).ElementAt(year));

        public string[] Years(string measure) => [.. _cells.Where(c => c[3] == measure).Select(c => c[5])];

        private static (double Mean, double Low) Numbers(string[] cells) => (Number(cells[12]), Number(cells[7]));

        private static double Number(string cell) =>
            cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
    }
}
