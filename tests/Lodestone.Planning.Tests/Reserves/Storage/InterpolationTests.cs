using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

public sealed class InterpolationTests
{
    private static readonly double[] Nodes = [0, 0.1, 0.15, 0.4, 0.5, 1];

    [Fact]
    public void A_cubic_is_met_exactly_and_goes_on_as_its_tangent()
    {
        PiecewisePolynomial curve = new(Nodes, [.. Nodes.Select(Cubic)], 4);
        for (double x = 0; x <= 1; x += 0.013)
        {
            Assert.Equal(Cubic(x), curve.At(x).Value, 1e-13);
            Assert.Equal(-2 + (6 * x) - (3 * x * x), curve.At(x).Slope, 1e-11);
        }

        Assert.Equal(Cubic(1) + (0.5 * curve.At(1).Slope), curve.At(1.5).Value, 1e-12);
    }

    [Fact]
    public void Through_two_points_each_piece_is_a_line()
    {
        PiecewisePolynomial curve = new(Nodes, [.. Nodes.Select(Cubic)], 2);
        Assert.Equal((Cubic(0.15) + Cubic(0.4)) / 2, curve.At(0.275).Value, 1e-15);
        Assert.Equal((Cubic(1) - Cubic(0.5)) / 0.5, curve.At(0.7).Slope, 1e-14);
    }

    [Fact]
    public void Two_nodes_give_a_line_and_one_a_constant()
    {
        Assert.Equal(2.5, new PiecewisePolynomial([0, 1], [2, 3], 4).At(0.5).Value, 1e-15);
        Assert.Equal((2.0, 0.0), new PiecewisePolynomial([0], [2], 4).At(0.5));
    }

    /// <summary>A polynomial of degree 7 in either stock, on elements that meet at 0.2 and 0.4.</summary>
    [Fact]
    public void A_grid_of_two_stocks_meets_polynomials_and_their_slopes()
    {
        PairGrid grid = new(3, 0.6);
        int nodes = grid.Side * grid.Side;
        double[] values = new double[grid.Size];
        for (int i = 0; i < nodes; i++)
        {
            values[nodes + i] = Math.Pow(1 + grid.Node(i / grid.Side), 7) * Cubic(grid.Node(i % grid.Side));
        }

        grid.Set(values);
        foreach ((double a, double b) in new[] { (0.0, 0.0), (0.2, 0.4), (0.31, 0.05), (0.6, 0.6), (0.199, 0.401) })
        {
            (double value, double byA, double byB) = grid.At(1, a, b);
            Assert.Equal(Math.Pow(1 + a, 7) * Cubic(b), value, 1e-11);
            Assert.Equal(7 * Math.Pow(1 + a, 6) * Cubic(b), byA, 1e-9);
            Assert.Equal(Math.Pow(1 + a, 7) * (-2 + (6 * b) - (3 * b * b)), byB, 1e-9);
        }

        (double edge, double rise, _) = grid.At(1, 0.6, 0.3);
        Assert.Equal(edge + (0.1 * rise), grid.At(1, 0.7, 0.3).Value, 1e-12);
    }

    private static double Cubic(double x) => 1 - (2 * x) + (3 * x * x) - (x * x * x);
}
