using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lodestone.Cli.Tests;

public sealed class ReserveVerbTests : IDisposable
{
    private static readonly string[] Common = ["--members", "JPN", "--goods", "magnets", "--draws", "8", "--quiet"];

    private readonly Desk _desk = DrawsDesk.New();

    public ReserveVerbTests()
    {
        string shipped = Checkout.Path("data", "reserves");
        foreach (string file in Directory.GetFiles(shipped))
        {
            _desk.Put($"data/reserves/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        _desk.Put(
            "data/reserves/disruptions.csv",
            "scenario,low,chance_per_year,high,source,evidence,note\ncut-off,0.1,0.2,0.3,lodestone-assumption,assumption,"
        );
    }

    public void Dispose() => _desk.Dispose();

    private (int Exit, string Output, string Error) Plan(params string[] more) =>
        _desk.Run(["reserve", "plan", .. Common, .. more]);

    [Fact]
    public void A_plan_says_what_to_buy_and_how_it_does_beside_plans_without_a_model()
    {
        (int exit, string output, string error) = Plan("--budget", "20m USD");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"NdFeB[^│\n]* +[0-9]", output);
        foreach (string name in new[] { "this plan", "equal split", "value share", "days of use", "buy nothing" })
        {
            Assert.Contains(name, output, StringComparison.Ordinal);
        }

        Assert.Contains("Certificate of the plan: primal", output, StringComparison.Ordinal);
        Assert.Matches(
            "(beats all four plans|is ahead of the four plans|does not beat)",
            output.ReplaceLineEndings(" ")
        );
    }

    /// <summary>A market without depth yields nothing, and there is nothing to compare.</summary>
    [Fact]
    public void A_plan_that_buys_nothing_says_so_and_no_more()
    {
        string path = _desk["data/reserves/parameters.csv"];
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("market_depth,*,*,0.05,0.075,", "market_depth,*,*,0,0,", StringComparison.Ordinal)
                .Replace("offtake_share,*,*,0.05,0.1,", "offtake_share,*,*,0,0,", StringComparison.Ordinal)
        );
        (int exit, string output, _) = Plan("--budget", "20m USD");
        string said = output.ReplaceLineEndings(" ");
        Assert.Equal(0, exit);
        Assert.Contains("Of USD 20 million nothing is spent", said, StringComparison.Ordinal);
        Assert.DoesNotMatch("ahead of the four plans|beats all four|does not beat|avoids as much", said);
    }

    [Fact]
    public void Draws_below_one_are_refused_with_what_is_played_without()
    {
        (int exit, _, string error) = _desk.Run(
            "reserve",
            "plan",
            "--members",
            "JPN",
            "--goods",
            "magnets",
            "--budget",
            "5m USD",
            "--draws",
            "0"
        );
        Assert.Equal(2, exit);
        Assert.Contains("or leave it out: 64 are played", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_serves_others_than_its_holder_says_whom()
    {
        string own = Plan("--budget", "20m USD", "--serves", "JPN").Output.ReplaceLineEndings(" ");
        string other = Plan("--budget", "20m USD", "--serves", "USA").Output.ReplaceLineEndings(" ");
        Assert.DoesNotContain("Losses and days of use are those of", own, StringComparison.Ordinal);
        Assert.Matches("Losses and days of use are those of [^.]+, which the reserve serves", other);
    }

    [Fact]
    public void A_budget_in_another_currency_is_answered_in_it() =>
        Assert.Matches(
            @"AUD 40 million \(USD 20 million\)",
            Plan("--budget", "40m AUD", "--rate", "AUD=0.5").Output.ReplaceLineEndings(" ")
        );

    /// <summary>A frontier tries no plan on fresh draws and does not say so; what it expects has a range.</summary>
    [Fact]
    public void A_frontier_says_where_its_figures_are_from()
    {
        string said = _desk
            .Run(["reserve", "frontier", .. Common, "--budget", "20m USD"])
            .Output.ReplaceLineEndings(" ");
        Assert.DoesNotContain("is tried on", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Plans without a model", said, StringComparison.Ordinal);
        Assert.Matches(
            "by the programme's own expectation they avoid USD [^(]+[(]USD .* to USD .*, 5–95 % of draws[)]",
            said
        );
        Assert.Matches("one dollar more avoids USD [0-9]", said);
    }

    [Fact]
    public void A_plan_that_ships_keeps_its_name_only_for_its_holders_and_goods() =>
        Assert.Contains(
            "A reserve of Japan (changed from: Critical Minerals Strategic Reserve of Australia)",
            _desk
                .Run(["reserve", "plan", "australia", .. Common, "--budget", "20m USD"])
                .Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_plan_of_several_members_says_what_is_held_where()
    {
        string[] rows =
        [
            .. Plan("--members", "USA", "--budget", "20m USD", "-o", "csv")
                .Output.Split('\n')
                .Where(r => r.Contains("ndfeb-magnet", StringComparison.Ordinal)),
        ];
        double Value(string start) =>
            double.Parse(
                Assert.Single(rows, r => r.StartsWith(start, StringComparison.Ordinal)).Trim().Split(',')[^1],
                CultureInfo.InvariantCulture
            );
        double japan = Value("held_at,JPN,");
        double states = Value("held_at,USA,");
        Assert.True(states > 0);
        Assert.Equal(120.0 / 50, japan / states, 1e-3);
        double bought = rows.Where(r => r.StartsWith("purchase,", StringComparison.Ordinal))
            .Sum(r => double.Parse(r.Trim().Split(',')[^1], CultureInfo.InvariantCulture));
        Assert.InRange(japan + states, 0.98 * bought, bought + 1e-3);
    }

    [Fact]
    public void Members_that_keep_for_themselves_are_told_how_much_to_hold_where()
    {
        (int exit, string output, string error) = Plan("--members", "USA", "--budget", "20m USD", "--alone");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Where it is held, t", output, StringComparison.Ordinal);
        Assert.Contains("this plan, by use", output, StringComparison.Ordinal);
        Assert.Contains("every holder its own", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Matches("(Held where the plan says|Where it is held matters little)", output.ReplaceLineEndings(" "));
        Assert.Equal(2, Plan("--budget", "20m USD", "--alone", "--serves", "USA").Exit);
    }

    /// <summary>The file is the programme that was solved: glpsol, where it is installed, finds the optimum that is printed.</summary>
    [Theory]
    [InlineData("plan.lp", "--lp")]
    [InlineData("plan.mps", "--freemps")]
    public void The_programme_is_written_for_other_solvers(string file, string form)
    {
        (int exit, _, string error) = Plan("--budget", "20m USD", "--model", file);
        Assert.Equal(0, exit);
        Match said = Regex.Match(error, @"maximum ([0-9.E+-]+) million USD");
        Assert.True(said.Success, error);
        Assert.Contains("bought[ndfeb-magnet", File.ReadAllText(_desk[file + ".names.tsv"]), StringComparison.Ordinal);
        Assert.NotEmpty(File.ReadAllText(_desk[file]));
        Assert.SkipUnless(File.Exists("/usr/bin/glpsol"), "glpsol is not installed");
        using Process glpsol = Process.Start(
            new ProcessStartInfo("/usr/bin/glpsol", [form, _desk[file], "-o", _desk["solution.txt"]])
            {
                RedirectStandardOutput = true,
            }
        )!;
        glpsol.StandardOutput.ReadToEnd();
        glpsol.WaitForExit();
        Match found = Regex.Match(File.ReadAllText(_desk["solution.txt"]), @"Objective:.*= ([0-9.eE+-]+) ");
        double optimum = Math.Abs(double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(double.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture), optimum, 1e-6 * optimum);
    }

    [Theory]
    [InlineData("plan.txt", "a model is .lp or .mps, not '.txt'")]
    [InlineData("nowhere/plan.lp", "does not exist")]
    public void A_model_file_that_cannot_be_is_refused_before_anything_is_played(string file, string says)
    {
        (int exit, _, string error) = Plan("--budget", "20m USD", "--model", file);
        Assert.Equal(2, exit);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk["runs/reserve"]));
    }

    [Fact]
    public void A_rerun_plays_nothing_again_and_says_the_same()
    {
        string first = Plan("--budget", "20m USD", "-o", "json").Output;
        DateTime[] written = [.. Stored().Select(File.GetLastWriteTimeUtc)];
        Assert.Equal(first, Plan("--budget", "20m USD", "-o", "json").Output);
        Assert.Equal(written, Stored().Select(File.GetLastWriteTimeUtc));
        using JsonDocument document = JsonDocument.Parse(first);
        Assert.Equal("lodestone.reserve-plan/1", document.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void A_budget_in_another_currency_is_turned_into_dollars_at_the_rate_given()
    {
        string dollars = Plan("--budget", "20m USD", "-o", "csv").Output;
        Assert.Equal(dollars, Plan("--budget", "40m AUD", "--rate", "AUD=0.5", "-o", "csv").Output);
    }

    [Fact]
    public void A_frontier_never_falls()
    {
        (int exit, string output, string error) = _desk.Run([
            "reserve",
            "frontier",
            .. Common,
            "--budget",
            "20m USD",
            "-o",
            "csv",
            "--chart",
            "frontier.svg",
        ]);
        Assert.Equal((0, ""), (exit, error));
        double[] avoided =
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(avoided.Order(), avoided);
        Assert.Contains("</svg>", File.ReadAllText(_desk["frontier.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_stand_by_four_rules_for_each_member_and_pooled()
    {
        string parameters = _desk["data/reserves/parameters.csv"];
        File.WriteAllText(
            parameters,
            File.ReadAllText(parameters)
                .Replace("quantile,*,*,0.75,0.9,", "quantile,*,*,0.75,0.8,", StringComparison.Ordinal)
        );
        (int exit, string output, string error) = _desk.Run(
            "reserve",
            "size",
            "--members",
            "JPN,USA",
            "--goods",
            "magnets",
            "--draws",
            "8",
            "--quiet"
        );
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("welfare", output, StringComparison.Ordinal);
        foreach (string holder in new[] { "JPN", "USA", "all" })
        {
            Assert.Matches($@"(?m)^{holder} +(ndfeb-magnet|NdFeB)", output);
        }

        Assert.DoesNotContain("90 % quantile", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(2, output.ReplaceLineEndings(" ").Split("80 % quantile").Length - 1);
        Assert.Contains("pooled, all hit", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "the budget is -5000000 USD; it must be above 0", "--budget", "-5m USD")]
    [InlineData(2, "--at-least-days -30 is not a number of days", "--budget", "5m USD", "--at-least-days", "-30")]
    [InlineData(3, "the budget is 1e30 USD; it must be USD 1,000,000 billion or less", "--budget", "1e30 USD")]
    [InlineData(4, "the stock asked for cannot be held", "--budget", "5m USD", "--at-least-days", "365")]
    [InlineData(2, "'a lot' is not an amount of money", "--budget", "a lot")]
    [InlineData(3, "there is no rate for XYZ", "--budget", "5m XYZ")]
    [InlineData(2, "'5' is not a rate", "--budget", "5m AUD", "--rate", "5")]
    [InlineData(2, "no budget is given")]
    [InlineData(2, "a picture is .svg or .png", "--budget", "5m USD", "--chart", "picture.gif")]
    public void Bad_input_is_explained(int expected, string says, params string[] more)
    {
        (int exit, string output, string error) = Plan(more);
        Assert.Equal((expected, ""), (exit, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_goods_and_plans_nobody_knows_are_named_with_the_nearest()
    {
        Assert.Contains(
            "did you mean",
            _desk.Run("reserve", "plan", "austalia", "--quiet").Error,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            3,
            _desk.Run("reserve", "plan", "--members", "JAP", "--goods", "magnets", "--budget", "1m USD").Exit
        );
        Assert.Equal(
            3,
            _desk.Run("reserve", "plan", "--members", "JPN", "--goods", "magnet", "--budget", "1m USD").Exit
        );
    }

    [Fact]
    public void A_horizon_shorter_than_the_release_lag_is_refused()
    {
        string path = _desk["data/reserves/parameters.csv"];
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("release_lag,*,*,8,30,60,", "release_lag,*,*,8,300,400,", StringComparison.Ordinal)
        );
        (int exit, _, string error) = Plan("--budget", "5m USD");
        Assert.Equal(3, exit);
        Assert.Contains("before a reserve could be released", error, StringComparison.Ordinal);
    }

    /// <summary>Eight days in an emergency, thirty days, two months: the sooner a reserve is there, the more it avoids.</summary>
    [Fact]
    public void A_shorter_release_lag_avoids_more()
    {
        double[] avoided =
        [
            .. new[] { "8d", "30 days", "2mo" }.Select(lag =>
            {
                string row = Plan("--budget", "20m USD", "--release-lag", lag, "-o", "csv")
                    .Output.Split('\n')
                    .Single(r => r.StartsWith("expected_avoided,this plan,", StringComparison.Ordinal));
                return double.Parse(row.Trim().Split(',')[^1], CultureInfo.InvariantCulture);
            }),
        ];
        Assert.True(avoided[0] > avoided[1] && avoided[1] > avoided[2], string.Join(" ", avoided));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("8")]
    [InlineData("-1d")]
    [InlineData("9999d")]
    public void A_release_lag_that_is_no_time_is_refused(string lag)
    {
        (int exit, _, string error) = Plan("--budget", "5m USD", "--release-lag", lag);
        Assert.Equal(2, exit);
        Assert.Contains($"'{lag}' is not a time", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plans_that_ship_are_listed() =>
        Assert.Contains("australia", _desk.Run("reserve", "list").Output, StringComparison.Ordinal);

    private IEnumerable<string> Stored() =>
        Directory.EnumerateFiles(_desk["runs/reserve"], "run.json", SearchOption.AllDirectories).Order();
}
