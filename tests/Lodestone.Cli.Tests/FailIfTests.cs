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
    [InlineData("price:dy-oxide@USA>3x", "there is no price of dy-oxide at 'USA', but at")]
    [InlineData("price:ndfeb-magnet@XXX>3x", "at 'XXX', but at")]
    [InlineData("cover.days:ndfeb-magnet@JPN<30days", "'cover.days' is not among the variables: demand, ")]
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
