using Xunit;
using static Lodestone.Optimization.Tests.Contract.Small;

namespace Lodestone.Optimization.Tests.Contract;

/// <summary>What every adapter of a solver must do; derive a class that gives the adapter.</summary>
public abstract partial class SolverContract
{
    private const double Tight = 1e-7;

    private CertifiedSolver Certified => new(Adapter);

    /// <summary>The adapter under test.</summary>
    protected abstract ISolver Adapter { get; }

    [Fact]
    public void A_maximum_has_duals_of_its_own_sense()
    {
        // max 3x + 2y, x + y ≤ 7, y ≤ 6, x ≤ 3: one more unit of the first row is worth 2.
        Solution solution = Optimum(
            Of(Sense.Maximise, [3, 2], [(0, 3), (0, Inf)], [(-Inf, [1, 1], 7), (-Inf, [0, 1], 6)])
        );
        Same([3, 4], solution.X);
        Same([2, 0], solution.RowDual);
        Same([1, 0], solution.ReducedCost);
        Assert.Equal(17, solution.Objective, Tight);
    }

    [Fact]
    public void A_minimum_has_duals_of_its_own_sense()
    {
        // min 2x + 3y, x + y ≥ 4, x ≤ 3 (row): the floor costs 3 a unit, the cap saves 1.
        Solution solution = Optimum(
            Of(Sense.Minimise, [2, 3], [(0, Inf), (0, Inf)], [(4, [1, 1], Inf), (-Inf, [1, 0], 3)])
        );
        Same([3, 1], solution.X);
        Same([3, -1], solution.RowDual);
        Same([0, 0], solution.ReducedCost);
    }

    [Theory]
    [InlineData(Sense.Minimise)]
    [InlineData(Sense.Maximise)]
    public void A_dual_is_what_one_unit_of_the_side_is_worth(Sense sense)
    {
        double sign = sense == Sense.Minimise ? 1 : -1;
        double Value(double floor, double balance) => Optimum(Programme(floor, balance)).Objective;
        Programme Programme(double floor, double balance) =>
            Of(
                sense,
                [sign * 2, sign * 3, sign * 1],
                [(0, 5), (0, Inf), (1, 4)],
                [(floor, [1, 1, 0], Inf), (balance, [1, -1, 1], balance)]
            );

        double[] dual = Optimum(Programme(6, 2)).RowDual;
        Assert.Equal((Value(6.01, 2) - Value(6, 2)) / 0.01, dual[0], 1e-6);
        Assert.Equal((Value(6, 2.01) - Value(6, 2)) / 0.01, dual[1], 1e-6);
        Assert.NotEqual(0, dual[0]);
        Assert.NotEqual(0, dual[1]);
    }

    [Fact]
    public void Equalities_and_free_variables()
    {
        // min x + 2y, x + y = 1, x − y = 5, both free: x = 3, y = −2.
        Solution solution = Optimum(
            Of(Sense.Minimise, [1, 2], [(-Inf, Inf), (-Inf, Inf)], [(1, [1, 1], 1), (5, [1, -1], 5)])
        );
        Same([3, -2], solution.X);
        Same([1.5, -0.5], solution.RowDual);
    }

    [Theory]
    [InlineData(Sense.Minimise, 2, 1)]
    [InlineData(Sense.Maximise, 6, 1)]
    public void A_range_binds_at_either_side(Sense sense, double expected, double dual)
    {
        Solution solution = Optimum(Of(sense, [1, 0], [(-Inf, Inf), (1, 1)], [(3, [1, 1], 7)]));
        Assert.Equal(expected, solution.Objective, Tight);
        Same([dual], solution.RowDual);
        Same([0, -1], solution.ReducedCost);
    }

    [Fact]
    public void A_degenerate_vertex_has_valid_duals()
    {
        // Three caps meet at (1, 1) and two would do; the certificate accepts any valid duals.
        Solution solution = Optimum(
            Of(
                Sense.Maximise,
                [1, 1],
                [(0, Inf), (0, Inf)],
                [(-Inf, [1, 0], 1), (-Inf, [0, 1], 1), (-Inf, [1, 1], 2), (-Inf, [2, 1], 3)]
            )
        );
        Same([1, 1], solution.X);
        Assert.All(solution.RowDual, y => Assert.True(y >= -Tight));
        Assert.Equal(2, solution.Certificate.DualObjective!.Value, Tight);
    }

    [Fact]
    public void Fixed_variables_and_an_offset()
    {
        Solution solution = Optimum(Of(Sense.Minimise, [5, 1], [(2, 2), (0, Inf)], [(3, [1, 1], Inf)], offset: 100));
        Same([2, 1], solution.X);
        Assert.Equal(111, solution.Objective, Tight);
        Same([4, 0], solution.ReducedCost);
    }

    [Fact]
    public void No_constraints_at_all()
    {
        Solution solution = Optimum(Of(Sense.Maximise, [1, -1], [(0, 3), (2, 5)], []));
        Same([3, 2], solution.X);
        Same([1, -1], solution.ReducedCost);
    }

    [Fact]
    public void No_variables_at_all()
    {
        Assert.Equal(7, Optimum(Of(Sense.Minimise, [], [], [], offset: 7)).Objective);
        Assert.Equal(7, Optimum(Of(Sense.Minimise, [], [], [(-1, [], 0)], offset: 7)).Objective);
        Assert.IsType<InfeasibleResult>(Certified.Solve(Of(Sense.Minimise, [], [], [(1, [], 2)])));
    }

    [Fact]
    public void An_empty_row_that_cannot_hold() =>
        Assert.IsType<InfeasibleResult>(Certified.Solve(Of(Sense.Minimise, [1], [(0, 1)], [(1, [0], Inf)])));

    [Fact]
    public void The_same_programme_gives_the_same_bits()
    {
        Programme programme = RandomProgramme.Feasible(seed: 5, rows: 30, columns: 40);
        Solution first = Optimum(programme);
        Solution second = Optimum(programme);
        Assert.Equal(first.X, second.X);
        Assert.Equal(first.RowDual, second.RowDual);
    }

    [Fact]
    public void Solves_side_by_side_give_the_same_bits()
    {
        Programme[] programmes =
        [
            .. Enumerable
                .Range(0, 24)
                .Select(seed => RandomProgramme.Feasible(seed, rows: 20, columns: 30, whole: seed % 2 * 0.2)),
        ];
        double[][] alone = [.. programmes.Select(p => Optimum(p).X)];
        double[][] together = new double[programmes.Length][];
        Parallel.For(0, programmes.Length, k => together[k] = Optimum(programmes[k]).X);
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData(LinearMethod.Simplex)]
    [InlineData(LinearMethod.InteriorPoint)]
    public void Every_method_reaches_the_same_optimum(LinearMethod method)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Programme programme = RandomProgramme.Feasible(seed, rows: 25, columns: 35);
            double expected = Optimum(programme).Objective;
            var result = Certified.Solve(programme, new SolverOptions(Method: method));
            Assert.Equal(expected, result.RequireOptimal().Objective, 1e-6 * Math.Max(1, Math.Abs(expected)));
        }
    }

    private static void Same(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int at = 0; at < expected.Length; at++)
        {
            Assert.Equal(expected[at], found[at], Tight);
        }
    }

    private Solution Optimum(Programme programme) => Certified.Solve(programme).RequireOptimal();
}
