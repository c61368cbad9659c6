using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Verification.Worlds;
using Xunit;

namespace Lodestone.Verification.Tests.Worlds;

public class InvariantTests
{
    private const int Seed = 3;

    /// <summary>A part of what <c>eng/nightly</c> plays.</summary>
    [Fact]
    public void Fifty_five_random_worlds_keep_every_invariant_and_seeds_without_a_world_do_not_count()
    {
        using StringWriter output = new();
        Assert.True(ManyWorlds.Play(0, 55, output) == 0, output.ToString());
        Assert.Contains("60 seeds from 0: 55 worlds", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_tonne_is_found_at_its_good_place_and_period()
    {
        WorldDraw draw = WorldDraw.Of(Seed)!;
        Outcome outcome = ScenarioSolver.Solve(
            draw.World,
            draw.Scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(RowBalance.Gaps(draw.World, outcome), gap => gap.Relative > 1e-9);
        OutcomeRow lost = outcome.Rows.First(row =>
            row is { Variable: Variables.Flow, Period: 3, Value: > 1 } && row.Place != row.Partner
        );
        OutcomeRow[] rows = [.. outcome.Rows.Select(row => row == lost ? row with { Value = row.Value - 1 } : row)];
        string[] found =
        [
            .. RowBalance
                .Gaps(draw.World, outcome with { Rows = [.. rows] })
                .Where(gap => gap.Relative > 1e-9)
                .Select(gap => gap.Text),
        ];
        Assert.Equal(2, found.Length);
        Assert.Contains(
            found,
            text => text.StartsWith($"{lost.Good} at {lost.Place} in period 3", StringComparison.Ordinal)
        );
        Assert.Contains(
            found,
            text => text.StartsWith($"{lost.Good} at {lost.Partner} in period 3", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_base_year_that_moves_is_found()
    {
        WorldDraw draw = WorldDraw.Of(Seed)!;
        Scenario calm = draw.Scenario with { Events = [] };
        Outcome outcome = ScenarioSolver.Solve(
            draw.World,
            calm,
            cancellationToken: TestContext.Current.CancellationToken
        );
        List<string> broken = [];
        BaseYearRows.Compare(draw.World, outcome, 1e-9, broken);
        Assert.Empty(broken);
        OutcomeRow[] rows =
        [
            .. outcome.Rows.Select(row =>
                row is { Variable: Variables.Price, Period: 4 } ? row with { Value = row.Value * (1 + 1e-8) } : row
            ),
        ];
        BaseYearRows.Compare(draw.World, outcome with { Rows = [.. rows] }, 1e-9, broken);
        Assert.Equal(rows.Count(row => row is { Variable: Variables.Price, Period: 4 }), broken.Count);
    }
}
