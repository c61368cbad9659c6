using Lodestone.Peers.Highs;
using Xunit;

namespace Lodestone.Bench.Tests.Highs;

public class HighsSolverTests
{
    /// <summary>max 3x + 2y, x + y ≤ 7, y ≤ 6, 0 ≤ x ≤ 3: x = 3, y = 4; another tonne of the first row is worth 2, of the second nothing.</summary>
    [Theory]
    [InlineData("simplex")]
    [InlineData("ipm")]
    public void A_programme_solved_by_hand(string method)
    {
        HighsResult result = HighsSolver.Solve(
            [-3, -2],
            [0, 0],
            [3, double.PositiveInfinity],
            [double.NegativeInfinity, double.NegativeInfinity],
            [7, 6],
            ([0, 1, 3], [0, 0, 1], [1, 1, 1]),
            method
        );
        Assert.True(result.Optimal);
        Assert.Equal(-17, result.Objective, 1e-9);
        Assert.Equal([3, 4], result.Point.Select(x => Math.Round(x, 9)));
        Assert.Equal([-2, 0], result.RowDual.Select(dual => Math.Round(dual, 9) + 0.0));
    }

    [Fact]
    public void An_unknown_method_is_refused() =>
        Assert.Contains(
            "solver=guess",
            Assert
                .Throws<InvalidOperationException>(() =>
                    HighsSolver.Solve([1], [0], [1], [0], [1], ([0, 1], [0], [1]), "guess")
                )
                .Message,
            StringComparison.Ordinal
        );
}
