using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class FailIfTests : IDisposable
{
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_condition_that_holds_exits_with_6_and_is_told_with_its_probability()
    {
        (int exit, string output, _) = _desk.Run(
            "run",
            "cut-off",
            "--draws",
            "20",
            "--fail-if",
            "shortfall:ndfeb-magnet@JPN>0.001t",
            "--fail-if",
            "price.ask:ndfeb-magnet@JPN>1000x"
        );
        Assert.Equal(6, exit);
        Assert.Contains("\nshortfall:ndfeb-magnet@JPN>0.001t: met, ", output, StringComparison.Ordinal);
        Assert.Contains("holds in 100 % of 20 draws", output, StringComparison.Ordinal);
        Assert.Contains("\nprice.ask:ndfeb-magnet@JPN>1000x: not met, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_do_not_hold_exit_with_0()
    {
        string[] command = ["run", "cut-off", "--draws", "20", "--fail-if", "price.ask:ndfeb-magnet@JPN>1000x"];
        Assert.Equal(0, _desk.Run(command).Exit);
    }

    [Fact]
    public void A_single_run_is_put_to_the_same_conditions()
    {
        (int exit, string output, _) = _desk.Run("run", "cut-off", "--fail-if", "shortfall:ndfeb-magnet@JPN>0.001t");
        Assert.Equal(6, exit);
        Assert.Contains("shortfall:ndfeb-magnet@JPN>0.001t: met, ", output, StringComparison.Ordinal);
        Assert.Contains("(one draw)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_price_of_what_nobody_makes_at_a_place_is_what_its_users_are_asked()
    {
        (int exit, string output, string error) = _desk.Run(
            "run",
            "cut-off",
            "--draws",
            "20",
            "--fail-if",
            "price:ndfeb-magnet@USA>1.05x"
        );
        Assert.Equal(6, exit);
        Assert.Contains("price:ndfeb-magnet@USA>1.05x: met, ", output, StringComparison.Ordinal);
        Assert.Contains(
            "note: nobody makes ndfeb-magnet at USA, so its price there is price.ask",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_not_usually_kept_is_kept_for_a_condition()
    {
        (int exit, string output, _) = _desk.Run(
            "run",
            "cut-off",
            "--draws",
            "20",
            "--fail-if",
            "price:ndfeb-magnet@JPN>1.01x"
        );
        Assert.Equal(6, exit);
        Assert.Contains("price:ndfeb-magnet@JPN>1.01x: met, ", output, StringComparison.Ordinal);
        string header = File.ReadAllText(Path.Combine(_desk.RunFolders[0], "outcome.csv"));
        Assert.Contains("cut-off,price,JPN,,ndfeb-magnet,,,2026-12,USD/t,", header, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_cannot_be_read_is_a_usage_error_with_its_position_and_nothing_is_played()
    {
        (int exit, string output, string error) = _desk.Run(
            "run",
            "cut-off",
            "--draws",
            "20",
            "--fail-if",
            "price:dy-oxide@JPN>3"
        );
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("character 21: the unit is missing", error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    [Theory]
    [InlineData("price:dy-oxide@USA>3x", "there is no price of dy-oxide at 'USA', but at CHN, JPN")]
    [InlineData("price:ndfeb-magnet@JP>3x", "there is no place or group 'JP'; did you mean 'JPN' (Japan)?")]
    [InlineData("price:magnet@JPN>3x", "there is no good 'magnet'; did you mean 'ndfeb-magnet' (NdFeB magnets)?")]
    [InlineData(
        "price:ndfeb-magnet@alliance>3x",
        "only t, USD and % of need are added; name one of them: JPN, USA, EU27"
    )]
    [InlineData("gdp.loss@EU27>1USD/kg", "is in USD, not in USD/t; write the limit in USD\n")]
    [InlineData("gdp.loss@EU27>3x", "gdp.loss at EU27 has no value in the base year")]
    [InlineData("price:ndfeb-magnet@XXX>3x", "there is no place or group 'XXX'")]
    [InlineData("cover.days:ndfeb-magnet@JPN<30days", "an ensemble does not keep 'cover.days', but demand, ")]
    public void A_condition_on_what_an_ensemble_does_not_have_is_a_usage_error_before_anything_is_played(
        string condition,
        string problem
    )
    {
        (int exit, string output, string error) = _desk.Run("run", "cut-off", "--draws", "20", "--fail-if", condition);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    /// <summary>The headline is the value added lost by all members: so is the sum over the group, in an ensemble and in a single run.</summary>
    [Theory]
    [InlineData("alliance")]
    [InlineData("members")]
    public void A_group_stands_for_the_sum_over_its_places(string group)
    {
        string condition = $"total:gdp.loss@{group}>1USD";
        string[] command = ["run", "cut-off", "-o", "json", "--fail-if", condition];
        (int exit, string output, _) = _desk.Run([.. command, "--draws", "20"]);
        Assert.Equal(6, exit);
        using var many = JsonDocument.Parse(output);
        Assert.Equal(
            many.RootElement.GetProperty("headline").GetProperty("bands").GetProperty("p50").GetDouble(),
            many.RootElement.GetProperty("conditions")[0].GetProperty("value").GetDouble(),
            6.0
        );
        using var one = JsonDocument.Parse(_desk.Run([.. command, "--draws", "1"]).Output);
        double sum = new[] { "JPN", "USA", "EU27" }.Sum(place =>
        {
            string[] alone = ["run", "cut-off", "-o", "json", "--fail-if", $"total:gdp.loss@{place}>1USD"];
            using var document = JsonDocument.Parse(_desk.Run(alone).Output);
            return document.RootElement.GetProperty("conditions")[0].GetProperty("value").GetDouble();
        });
        Assert.Equal(sum, one.RootElement.GetProperty("conditions")[0].GetProperty("value").GetDouble(), 1e-6 * sum);
    }

    [Fact]
    public void A_note_is_made_once()
    {
        string[] twice = ["price:ndfeb-magnet@USA>1.05x", "price:ndfeb-magnet@USA>2x"];
        string error = _desk
            .Run(["run", "cut-off", "--draws", "20", .. twice.SelectMany(c => new[] { "--fail-if", c })])
            .Error;
        Assert.Equal(2, error.Split("note: nobody makes ndfeb-magnet at USA").Length);
    }

    /// <summary>What the scenario does not touch is not played, so that nothing is known of it.</summary>
    [Fact]
    public void A_good_outside_the_chains_says_how_to_have_it_played()
    {
        string[] atlas = ["run", "drc-cobalt-quota", "--data", Checkout.Path("data", "atlas"), "--draws", "2", "-q"];
        (int exit, _, string error) = _desk.Run([.. atlas, "--fail-if", "price:dy-oxide@JPN>3x"]);
        Assert.Equal(2, exit);
        Assert.Contains(
            "dy-oxide is outside the chains that are played; add --chains all",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Verdicts_are_in_the_json()
    {
        (int exit, string output, _) = _desk.Run(
            "run",
            "cut-off",
            "--draws",
            "20",
            "--output",
            "json",
            "--fail-if",
            "p(shortfall:ndfeb-magnet@JPN>1%)>0.5"
        );
        Assert.Equal(6, exit);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement verdict = Assert.Single(document.RootElement.GetProperty("conditions").EnumerateArray());
        Assert.True(verdict.GetProperty("met").GetBoolean());
        Assert.Equal(1, verdict.GetProperty("share_of_draws").GetDouble());
    }
}
