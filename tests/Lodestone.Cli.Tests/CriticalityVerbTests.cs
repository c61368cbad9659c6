using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lodestone.Cli.Tests;

public sealed class CriticalityVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>The study that ships: at least 45 materials, the error stated by the command is the error of its rows.</summary>
    [Fact]
    public void The_eu_study_is_computed_again_and_states_its_own_error()
    {
        string study = Checkout.Path("data", "criticality", "eu-2023");
        (int exit, string output, string error) = _desk.Run("criticality", "--study", study);
        Assert.Equal((0, ""), (exit, error));
        string text = output.ReplaceLineEndings(" ");
        Match stated = Regex.Match(text, @"computed for (\d+) of the (\d+) .*?mean absolute error is (0\.\d+)\.");
        Assert.True(int.Parse(stated.Groups[1].Value, CultureInfo.InvariantCulture) >= 45);
        using JsonDocument document = JsonDocument.Parse(
            _desk.Run("criticality", "--study", study, "-o", "json").Output
        );
        double[] errors =
        [
            .. document
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Where(r => r.GetProperty("material_supply_risk").ValueKind == JsonValueKind.Number)
                .GroupBy(r => r.GetProperty("material").GetString())
                .Select(g =>
                    Math.Abs(
                        g.First().GetProperty("material_supply_risk").GetDouble()
                            - g.First().GetProperty("material_supply_risk_published").GetDouble()
                    )
                ),
        ];
        Assert.Equal(errors.Length, int.Parse(stated.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(
            double.Parse(stated.Groups[3].Value, CultureInfo.InvariantCulture),
            Math.Round(errors.Average(), 3, MidpointRounding.AwayFromZero)
        );
        int listed = errors.Count(e => e > 0.1 + 1e-9);
        string differences = output[output.IndexOf("Differences above 0.1:", StringComparison.Ordinal)..];
        Assert.Equal(listed, Regex.Count(differences, @"^\S.* SR +\d", RegexOptions.Multiline));
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
    }

    [Fact]
    public void One_material_shows_its_parts_by_country()
    {
        string study = Checkout.Path("data", "criticality", "eu-2023");
        string output = _desk.Run("criticality", "--study", study, "--material", "gallium").Output;
        Assert.Contains("Gallium, processing: parts by place:", output, StringComparison.Ordinal);
        Assert.Matches(@"world +China +94 +5\.63 +1\.00 +4\.951\n", output);
    }

    /// <summary>China makes 400 of 500 t of magnets and uses 300: without it 100 of 200 t of the others' need is left.</summary>
    [Theory]
    [InlineData("n-1 -g ndfeb-magnet", @"NdFeB magnets +China +500 +400 +500 +300 +0\.20 +0\.50\n")]
    [InlineData("hhi -g ndfeb-magnet", @"NdFeB magnets +500 +2 +6,800 +– +100 +China +80\n")]
    [InlineData("hhi -g ndfeb-magnet -p USA", @"NdFeB magnets +50 +2 +5,200 +– +100 +Japan +60 +100\n")]
    [InlineData(
        "crma -g ndfeb-magnet -p EU27",
        @"European Union(?: \(27\))? +NdFeB magnets +beyond +0 +– +– +China +100 +65 +no\n"
    )]
    [InlineData("crma -g dy-oxide -p JPN", @"Japan +Dysprosium oxide +extraction +0 +10 +no +China +100 +65 +no\n")]
    public void The_atlas_methods_give_the_numbers_of_the_small_world(string line, string row)
    {
        (int exit, string output, _) = _desk.Run(["criticality", "-q", "--method", .. line.Split(' ')]);
        Assert.Equal(0, exit);
        Assert.Matches(row, output);
    }

    [Fact]
    public void Cover_counts_days_of_use()
    {
        _desk.Put(
            "data/atlas/stocks.csv",
            "good,place,owner,quantity_t,target_days,source,evidence\nndfeb-magnet,JPN,private,12,,s,assumption\nndfeb-magnet,USA,government,,60,s,assumption"
        );
        string output = _desk.Run("criticality", "--method", "cover", "-q").Output;
        Assert.Matches(@"Japan +NdFeB magnets +0\.329 +12 +– +36 +– +assumption\n", output);
        Assert.Matches(@"United States +NdFeB magnets +0\.137 +– +– +– +60 +assumption\n", output);
        Assert.Contains(
            "The only stock with a known quantity is assumed, at 36 days of use. 1 of 2 rows know a target or an owner but no quantity",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cut_of_net_exports_shows_its_parts_and_what_it_cannot_compute()
    {
        string output = _desk.Run("criticality", "--method", "usgs", "--on", "CHN", "-o", "csv", "-q").Output;
        string[] cells = output.Split('\n')[1].Split(',');
        Assert.Equal(["ndfeb-magnet", "NdFeB magnets", "CHN", "China", "100", "100"], cells[..6]);
        Assert.Contains(
            "not computed, with no final use outside it, so no demand elasticity: dysprosium oxide",
            _desk.Run("criticality", "--method", "usgs", "--on", "CHN", "-q").Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <summary>Shipped data: China alone sells dysprosium oxide; what the balances leave over is no supply of others.</summary>
    [Fact]
    public void A_cut_that_leaves_nothing_has_no_price()
    {
        string data = Checkout.Path("data", "atlas");
        string output = _desk
            .Run("criticality", "-q", "-m", "usgs", "-g", "dy-oxide", "--data", data, "-o", "csv")
            .Output;
        string[] cells = output.Split('\n')[1].Split(',');
        Assert.Equal(("0", "inf", "1"), (cells[4], cells[9], cells[10]));
    }

    /// <summary>Shipped data: the dearest cut stands first, and who decides nothing together is not cut off.</summary>
    [Fact]
    public void Cuts_are_of_suppliers_that_decide_the_dearest_first()
    {
        string data = Checkout.Path("data", "atlas");
        string output = _desk.Run("criticality", "-q", "-m", "usgs", "--data", data, "-o", "csv").Output;
        double[] losses =
        [
            .. output
                .TrimEnd('\n')
                .Split('\n')
                .Skip(1)
                .Select(line => line.Split(',')[^3])
                .Where(cell => cell.Length > 0)
                .Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.True(losses.Length > 50);
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.DoesNotContain("Rest of the world", output, StringComparison.Ordinal);
    }

    /// <summary>The packages that ship: every row of a good adds up to its line, and its parts multiply to what is expected.</summary>
    [Fact]
    public void Disruptions_of_trade_show_market_loss_chance_and_their_product()
    {
        (int exit, string output, string error) = _desk.Run([.. Disruption, "-o", "csv", "-g", "indium-refined"]);
        Assert.Equal((0, ""), (exit, error));
        string[] lines = output.TrimEnd('\n').Split('\n');
        string[] header = lines[0].Split(',');
        string[] china = lines.Single(l => l.Contains(",CHN,", StringComparison.Ordinal)).Split(',');
        double Part(string column) => double.Parse(china[Array.IndexOf(header, column)], CultureInfo.InvariantCulture);
        double[] losses = [Part("direct_musd"), Part("propagated_musd"), Part("programme_musd")];
        Array.Sort(losses);
        Assert.True(losses[0] > 0);
        Assert.Equal(Part("chance_low") * losses[0], Part("expected_low_musd"), 1e-9);
        Assert.Equal(Part("chance") * losses[1], Part("expected_musd"), 1e-9);
        Assert.Equal(Part("chance_high") * losses[2], Part("expected_high_musd"), 1e-9);
        Assert.Equal("china-controls", china[Array.IndexOf(header, "chance_rule")]);
        Assert.DoesNotContain(lines, l => l.Contains(",ROW,", StringComparison.Ordinal));
    }

    /// <summary>The packages that ship: no sector of the United States that uses dysprosium oxide has a value added per tonne.</summary>
    [Fact]
    public void A_loss_that_no_use_gives_a_value_is_not_zero()
    {
        string[] line = _desk.Run([.. Disruption, "-o", "csv", "-g", "dy-oxide"]).Output.Split('\n');
        string[] header = line[0].Split(',');
        string Cell(string column) => line[1].Split(',')[Array.IndexOf(header, column)];
        Assert.Equal(("1", "1"), (Cell("quantity_lost_share"), Cell("final_use_not_valued")));
        Assert.Equal(
            ("", "", "", ""),
            (Cell("direct_musd"), Cell("programme_musd"), Cell("expected_musd"), Cell("expected_high_musd"))
        );
        string table = _desk.Run([.. Disruption, "-g", "dy-oxide"]).Output;
        Assert.Contains("What is lost by dysprosium oxide is not known", table, StringComparison.Ordinal);
        Assert.DoesNotContain("USD 0", table, StringComparison.Ordinal);
    }

    /// <summary>The packages that ship: most magnets that the United States use are in sectors without a value added per tonne.</summary>
    [Fact]
    public void A_loss_says_what_part_of_the_use_it_leaves_aside()
    {
        string output = _desk.Run([.. Disruption, "-g", "ndfeb-magnet", "--on", "CHN", "-o", "md"]).Output;
        Assert.Contains("the 86 % of its use that has no value left aside", output, StringComparison.Ordinal);
        Assert.Contains("not valued", output.Split('\n').First(l => l.StartsWith('|')), StringComparison.Ordinal);
    }

    /// <summary>The packages that ship: the cut that counts most, where stocks bridge all of them in the central case or nothing has a value.</summary>
    [Theory]
    [InlineData("copper-refined", "Congo (Kinshasa)", "counts for most of the high end")]
    [InlineData("aluminium", "Russia", "of the high end")]
    [InlineData("smco-magnet", "China", "if China stops")]
    [InlineData("indium-refined", "China", "China counts for most of it")]
    public void The_cut_that_counts_most_stands_first(string good, string supplier, string sentence)
    {
        string output = _desk.Run([.. Disruption, "-g", good, "-o", "md"]).Output;
        string row = output.Split('\n').Where(l => l.StartsWith('|')).ElementAt(2);
        Assert.Equal(supplier, row.Split('|')[2].Trim());
        Assert.Contains(sentence, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p BRA", 2, "there is no input–output table of BRA", "places with one: USA")]
    [InlineData("--on USA", 2, "USA is the place that loses", "name another supplier")]
    [InlineData("--chances nowhere", 3, "the folder does not exist", "--chances data/criticality/disruption-chances")]
    public void What_a_disruption_cannot_say_is_an_error(string line, int code, string problem, string hint)
    {
        (int exit, string output, string error) = _desk.Run([.. Disruption[..^2], .. line.Split(' ')]);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }

    /// <summary>What stands on the packages that ship: a use whose value is not counted has no loss of USD 0, and a supplier that exports nothing is named as the reason.</summary>
    [Theory]
    [InlineData(
        "usgs",
        "cobalt-mined",
        "COD",
        "71 % of the tonnes are lost without Congo; what that costs is not known"
    )]
    [InlineData("usgs", "gallium-primary", "USA", "not computed, with no net exports of the supplier named")]
    [InlineData("disruption", "gallium-primary", "JPN", "not computed, with no net exports of the supplier named")]
    public void What_is_not_known_is_said(string method, string good, string supplier, string sentence)
    {
        string[] data =
        [
            .. Disruption.SkipWhile(word => word != "--data").Take(2),
            .. method == "usgs" ? [] : Disruption.SkipWhile(word => word != "--io").Take(4),
        ];
        (int exit, string output, string error) = _desk.Run([
            "criticality",
            "-q",
            "-m",
            method,
            "-g",
            good,
            "--on",
            supplier,
            .. data,
        ]);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(sentence, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static string[] Disruption =>
        [
            "criticality",
            "-q",
            "-m",
            "disruption",
            "--data",
            Checkout.Path("data", "atlas"),
            "--io",
            Checkout.Path("data", "io"),
            "--chances",
            Checkout.Path("data", "criticality", "disruption-chances"),
        ];

    /// <summary>The small world: programs read ids, people names.</summary>
    [Theory]
    [InlineData("hhi", "largest")]
    [InlineData("n-1", "largest")]
    [InlineData("crma", "place")]
    [InlineData("crma", "foreign")]
    [InlineData("cover", "place")]
    [InlineData("usgs", "supplier")]
    public void Files_have_the_ids_of_places_and_tables_their_names(string method, string column)
    {
        _desk.Put(
            "data/atlas/stocks.csv",
            "good,place,owner,quantity_t,target_days,source,evidence\nndfeb-magnet,JPN,private,12,,s,assumption"
        );
        string[] lines = _desk
            .Run("criticality", "-q", "-m", method, "-g", "ndfeb-magnet", "-o", "csv")
            .Output.Split('\n');
        string[] header = lines[0].Split(',');
        string[] row = lines[1].Split(',');
        string id = row[Array.IndexOf(header, column)];
        string name = row[Array.IndexOf(header, $"{column}_name")];
        Assert.Matches("^([A-Z]{3}|EU27)$", id);
        Assert.True(name.Length > id.Length);
        string table = _desk.Run("criticality", "-q", "-m", method, "-g", "ndfeb-magnet", "-o", "md").Output;
        string shown = table.Split('\n').Where(l => l.StartsWith('|')).ElementAt(2);
        Assert.Contains($"| {name} ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain($"| {id} ", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu", "csv")]
    [InlineData("eu", "json")]
    [InlineData("eu", "md")]
    [InlineData("hhi", "csv")]
    [InlineData("n-1", "json")]
    [InlineData("crma", "md")]
    [InlineData("cover", "csv")]
    [InlineData("usgs", "json")]
    public void Every_method_speaks_every_format(string method, string format)
    {
        string[] study = method == "eu" ? ["--study", Checkout.Path("data", "criticality", "eu-2023")] : [];
        (int exit, string output, string error) = _desk.Run([
            "criticality",
            "-q",
            "-m",
            method,
            "-o",
            format,
            .. study,
        ]);
        Assert.Equal((0, ""), (exit, error));
        switch (format)
        {
            case "json":
                using (JsonDocument document = JsonDocument.Parse(output))
                {
                    Assert.Equal("lodestone.criticality/1", document.RootElement.GetProperty("schema").GetString());
                    Assert.Equal(method, document.RootElement.GetProperty("method").GetString());
                }

                break;
            case "md":
                Assert.StartsWith("# ", output, StringComparison.Ordinal);
                break;
            default:
                string[] lines = output.TrimEnd('\n').Split('\n');
                Assert.All(lines, l => Assert.True(l.Count(c => c == ',') >= lines[0].Count(c => c == ',')));
                break;
        }
    }

    [Theory]
    [InlineData("criticality --method euro", 2, "euro", "see lodestone criticality --help")]
    [InlineData("criticality", 3, "there is no study here", "--study DIR")]
    [InlineData("criticality --study nowhere", 3, "the folder does not exist", "--study data/criticality/eu-2023")]
    [InlineData(
        "criticality -m hhi -g magnet",
        2,
        "there is no good 'magnet'",
        "did you mean 'ndfeb-magnet' (NdFeB magnets)?"
    )]
    [InlineData(
        "criticality -m n-1 -p EU27",
        2,
        "--place: method n-1 does not take it",
        "methods with it: hhi, crma, cover, usgs, disruption"
    )]
    [InlineData("criticality -g gallium-primary", 2, "--good: method eu does not take it", "asked for with --material")]
    [InlineData("criticality -p EU27", 2, "--place: method eu does not take it", "methods with it: hhi")]
    [InlineData("criticality -d data", 2, "--data: method eu does not take it", "given with --study")]
    [InlineData(
        "criticality -m cover --on CHN",
        2,
        "--on: method cover does not take it",
        "methods with it: usgs, disruption"
    )]
    [InlineData(
        "criticality -m usgs --io data/io",
        2,
        "--io: method usgs does not take it",
        "the method with it: disruption"
    )]
    [InlineData(
        "criticality -m hhi --chances x",
        2,
        "--chances: method hhi does not take it",
        "the method with it: disruption"
    )]
    [InlineData(
        "criticality -m hhi --material gallium",
        2,
        "--material: method hhi does not take it",
        "the method with it: eu"
    )]
    [InlineData("criticality -m crma --study x", 2, "--study: method crma does not take it", "the method with it: eu")]
    public void What_cannot_be_computed_says_why(string line, int code, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run([.. line.Split(' '), "-q"]);
        Assert.Equal((code, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }
}
