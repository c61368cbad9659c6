using Xunit;
using static Lodestone.Optimization.Tests.Contract.Small;

namespace Lodestone.Optimization.Tests.Contract;

public abstract partial class SolverContract
{
    private const double QuadraticTolerance = 1e-5;

    [Theory]
    [InlineData(Sense.Minimise)]
    [InlineData(Sense.Maximise)]
    public void A_convex_quadratic_objective(Sense sense)
    {
        // min y + x² − xz + 0.1 y² + z², x + y + z ≥ 1 and the negative of it made large.
        double s = sense == Sense.Minimise ? 1 : -1;
        Solution solution = Optimum(
            Of(
                sense,
                [0, s, 0],
                [(0, Inf), (0, Inf), (0, Inf)],
                [(1, [1, 1, 1], Inf)],
                hessian: new double[,]
                {
                    { 2 * s, 0, -s },
                    { 0, 0.2 * s, 0 },
                    { -s, 0, 2 * s },
                }
            )
        );
        Near([0.5, 0, 0.5], solution.X);
        Near([s * 0.5], solution.RowDual);
        Near([0, s * 0.5, 0], solution.ReducedCost);
        Assert.Equal(s * 0.25, solution.Objective, QuadraticTolerance);
        Assert.Equal(s * 0.25, solution.Certificate.DualObjective!.Value, QuadraticTolerance);
    }

    [Fact]
    public void A_quadratic_objective_of_large_numbers()
    {
        // min ½ Σ (x − a)² with Σ x = b: every x moves by the same amount, the dual is that amount.
        double[] a = [1e6, 2e6, 5e5];
        Solution solution = Optimum(
            Of(
                Sense.Minimise,
                [.. a.Select(v => -v)],
                [(-Inf, Inf), (-Inf, Inf), (-Inf, Inf)],
                [(3e6, [1, 1, 1], 3e6)],
                hessian: new double[,]
                {
                    { 1, 0, 0 },
                    { 0, 1, 0 },
                    { 0, 0, 1 },
                }
            )
        );
        double move = (3e6 - a.Sum()) / 3;
        Assert.Equal(move, solution.RowDual[0], 1e-6 * Math.Abs(move));
        Assert.All(a.Zip(solution.X), p => Assert.Equal(p.First + move, p.Second, 1));
    }

    [Fact]
    public void A_quadratic_programme_that_is_infeasible_or_unbounded()
    {
        double[,] square =
        {
            { 2, 0 },
            { 0, 0 },
        };
        (double, double)[] bounds = [(0, 1), (0, Inf)];
        Assert.IsType<InfeasibleResult>(
            Certified.Solve(Of(Sense.Minimise, [0, 0], bounds, [(3, [1, 0], Inf)], hessian: square))
        );
        Assert.IsType<UnboundedResult>(
            Certified.Solve(Of(Sense.Minimise, [0, -1], bounds, [(0, [1, 1], Inf)], hessian: square))
        );
    }

    [Fact]
    public void A_quadratic_programme_without_constraints()
    {
        Solution solution = Optimum(
            Of(
                Sense.Minimise,
                [-2, -2],
                [(0, 0.25), (-Inf, Inf)],
                [],
                hessian: new double[,]
                {
                    { 2, 0 },
                    { 0, 4 },
                }
            )
        );
        Near([0.25, 0.5], solution.X);
        Near([-1.5, 0], solution.ReducedCost);
    }

    private static void Near(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int at = 0; at < expected.Length; at++)
        {
            Assert.Equal(expected[at], found[at], QuadraticTolerance);
        }
    }
}
