using Lodestone.Equilibrium.Newton;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>The nearest point of a polyhedron, against points found by hand.</summary>
public class NearestMoveTests
{
    [Theory]
    [InlineData(2, 3, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(-2, 1, -2)]
    [InlineData(2, 0, 0)]
    public void Along_one_direction_a_row_cuts_the_wish(double wish, double limit, double move)
    {
        NearestMove nearest = new(1, (_, _) => 4, _ => 4 * limit);
        nearest.Wish(0, wish);
        nearest.Find(1, 1);
        Assert.Equal(move, nearest.Move(0), 1e-14);
    }

    /// <summary>Wish (3, 3): x + y ≤ 2 alone gives (1, 1); with x ≤ 0.25 it is (0.25, 1.75); with y ≤ 1 too the corner (0.25, 1).</summary>
    [Theory]
    [InlineData(1, 1.0, 1.0)]
    [InlineData(2, 0.25, 1.75)]
    [InlineData(3, 0.25, 1.0)]
    public void In_a_plane_rows_that_do_not_bind_give_way(int rows, double x, double y)
    {
        double[,] row =
        {
            { 1, 1 },
            { 1, 0 },
            { 0, 1 },
        };
        double[] limit = [2, 0.25, 1];
        NearestMove nearest = new(2, (i, j) => row[i, j], i => limit[i]);
        nearest.Wish(0, 3);
        nearest.Wish(1, 3);
        nearest.Find(2, rows);
        Assert.Equal(x, nearest.Move(0), 1e-12);
        Assert.Equal(y, nearest.Move(1), 1e-12);
    }
}
