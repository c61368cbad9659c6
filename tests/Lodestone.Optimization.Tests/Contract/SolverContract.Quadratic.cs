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

    [Fact]
    public void Random_quadratic_objectives_of_every_rank()
    {
        // Each answer carries its proof: what is wrong would be an error.
        var ends = new Dictionary<Type, int>();
        for (int seed = 0; seed < 60; seed++)
        {
            SolveResult result = Certified.Solve(RandomQuadratic(seed, columns: 12, rows: 6));
            ends[result.GetType()] = ends.GetValueOrDefault(result.GetType()) + 1;
        }

        Assert.DoesNotContain(typeof(ErrorResult), ends.Keys);
        Assert.DoesNotContain(typeof(LimitResult), ends.Keys);
        Assert.InRange(ends[typeof(OptimalResult)], 20, 59);
        Assert.InRange(ends[typeof(UnboundedResult)], 1, 40);
    }

    private static Programme RandomQuadratic(int seed, int columns, int rows)
    {
        var random = new Random(seed);
        double sign = seed % 4 == 0 ? -1 : 1;
        double[] Row(double density, double least, double most) =>
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(_ =>
                        random.NextDouble() < density
                            ? Math.Round(least + (random.NextDouble() * (most - least)), 2)
                            : 0
                    ),
            ];
        double[,] hessian = new double[columns, columns];
        double[] cost = Row(1, 0, 3 * sign);
        int rank = random.Next(1, columns + 1);
        for (int k = 0; k < rank; k++)
        {
            double[] a = Row(0.3, -2, 2);
            int target = random.Next(0, 50);
            for (int i = 0; i < columns; i++)
            {
                cost[i] -= sign * 2 * target * a[i];
                for (int j = 0; j < columns; j++)
                {
                    hessian[i, j] += sign * 2 * a[i] * a[j];
                }
            }
        }

        (double, double) bounds = (seed % 3 == 0 ? -Inf : 0, seed % 2 == 0 ? 100 : Inf);
        return Of(
            sign > 0 ? Sense.Minimise : Sense.Maximise,
            cost,
            [.. cost.Select(_ => bounds)],
            [.. Enumerable.Range(0, rows).Select(_ => ((double)random.Next(-10, 20), Row(0.3, -3, 7), Inf))],
            hessian: hessian
        );
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
