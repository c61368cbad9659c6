using Lodestone.Optimization.Highs;
using Xunit;
using static Lodestone.Optimization.Tests.Contract.Small;

namespace Lodestone.Optimization.Tests.Certification;

/// <summary>What a solver says is believed only when it is so.</summary>
public class CertifiedSolverTests
{
    /// <summary>min x + 2y, x + y ≥ 3, x ≤ 2 (bound): (2, 1), objective 4, dual 2.</summary>
    private static readonly Programme Truth = Of(Sense.Minimise, [1, 2], [(0, 2), (0, Inf)], [(3, [1, 1], Inf)]);

    [Fact]
    public void The_truth_passes()
    {
        Solution solution = Says(Truth, [2, 1], [2]).RequireOptimal();
        Assert.Equal(0, solution.Certificate.PrimalAbsolute);
        Assert.Equal(0, solution.Certificate.DualRelative);
        Assert.Equal(0, solution.Certificate.RelativeGap);
        Assert.Equal(4, solution.Certificate.DualObjective);
    }

    [Theory]
    [InlineData(2.0, 0.999, 2.0)] // misses the constraint
    [InlineData(2.1, 0.9, 2.0)] // passes a bound
    [InlineData(1.0, 2.0, 2.0)] // is feasible and too dear
    [InlineData(2.0, 1.0, 1.9)] // leaves y a reduced cost at no bound
    [InlineData(2.0, 1.0, 2.1)] // pushes y below 0
    [InlineData(2.0, 1.0, -2.0)] // has the sign of a cap
    [InlineData(double.NaN, 1.0, 2.0)]
    [InlineData(2.0, 1.0, double.NaN)]
    public void What_is_not_optimal_is_not_returned_as_optimal(double x, double y, double dual)
    {
        ErrorResult error = Assert.IsType<ErrorResult>(Says(Truth, [x, y], [dual]));
        Assert.Contains("certificate", error.Reason, StringComparison.Ordinal);
        Assert.Throws<NoSolutionException>(error.RequireOptimal);
    }

    [Fact]
    public void A_row_activity_in_place_of_a_dual_is_noticed()
    {
        Programme programme = Of(Sense.Maximise, [3, 2], [(0, 3), (0, Inf)], [(-Inf, [1, 1], 7), (-Inf, [0, 1], 6)]);
        Assert.IsType<OptimalResult>(Says(programme, [3, 4], [2, 0]));
        Assert.IsType<ErrorResult>(Says(programme, [3, 4], [7, 4]));
        Assert.IsType<ErrorResult>(Says(programme, [3, 4], [-2, 0]));
    }

    [Fact]
    public void A_small_dual_without_its_side_counts_with_its_whole_value()
    {
        // min 10⁻⁸ x, x free: no reduced cost may be left, however small, where x is far from 0.
        Programme programme = Of(Sense.Minimise, [1e-8], [(-Inf, Inf)], [(-Inf, [1], Inf)]);
        Assert.IsNotType<OptimalResult>(Says(programme, [1e9], [0]));
        var solution = new Solution(programme, [1e9], [0]);
        Assert.Equal(1e-8, solution.Certificate.DualAbsolute!.Value, 1e-20);
        Assert.Equal(1, solution.Certificate.RelativeGap!.Value, 1e-9);
    }

    [Fact]
    public void A_whole_variable_that_is_not_whole_is_noticed()
    {
        Programme programme = Of(Sense.Maximise, [1], [(0, 9)], [(-Inf, [2], 9)], [true]);
        Assert.IsType<ErrorResult>(Judge(programme, new(SolverClaim.Optimal, "") { X = [4.5], Bound = 4.5 }));
        Assert.IsType<ErrorResult>(Judge(programme, new(SolverClaim.Optimal, "") { X = [3], Bound = 4 }));
        Assert.IsType<ErrorResult>(Judge(programme, new(SolverClaim.Optimal, "") { X = [4] }));
        Assert.IsType<OptimalResult>(Judge(programme, new(SolverClaim.Optimal, "") { X = [4], Bound = 4 }));
    }

    [Theory]
    [InlineData(SolverClaim.Infeasible)]
    [InlineData(SolverClaim.Unbounded)]
    [InlineData(SolverClaim.UnboundedOrInfeasible)]
    public void A_false_claim_that_there_is_no_optimum_is_an_error(SolverClaim claim)
    {
        var liar = new Liar(Truth, new SolverAnswer(claim, $"{claim}") { DualRay = [1] });
        Assert.IsType<ErrorResult>(new CertifiedSolver(liar).Solve(Truth));
    }

    [Fact]
    public void A_best_so_far_that_is_not_feasible_is_dropped()
    {
        SolveResult result = Judge(Truth, new SolverAnswer(SolverClaim.Limit, "time") { X = [0, 0], Bound = 1 });
        LimitResult limit = Assert.IsType<LimitResult>(result);
        Assert.Null(limit.Best);
        Assert.Null(limit.Gap);
        Assert.Contains("nothing feasible", limit.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_answer_that_fails_is_asked_again()
    {
        var liar = new Liar(Truth, new SolverAnswer(SolverClaim.Optimal, "") { X = [0, 3], RowDual = [2] }, times: 1);
        Assert.Equal(4, new CertifiedSolver(liar).Solve(Truth).RequireOptimal().Objective, 1e-9);
    }

    [Fact]
    public void Numbers_that_no_solver_would_read_as_meant_are_refused()
    {
        Assert.Throws<ProgrammeException>(() => Of(Sense.Minimise, [double.NaN], [(0, 1)], []));
        Assert.Throws<ProgrammeException>(() => Of(Sense.Minimise, [1], [(0, 1e25)], []));
        Assert.Throws<ProgrammeException>(() => Of(Sense.Minimise, [1], [(2, 1)], []));
        Assert.Throws<ProgrammeException>(() => Of(Sense.Minimise, [1], [(0, 1)], [(0, [1e16], 1)]));
        Assert.Throws<ProgrammeException>(() => Of(Sense.Minimise, [1], [(0, 1)], [(double.NaN, [1], 1)]));
    }

    private static SolveResult Says(Programme programme, double[] x, double[] y) =>
        Judge(programme, new SolverAnswer(SolverClaim.Optimal, "optimal") { X = x, RowDual = y });

    private static SolveResult Judge(Programme programme, SolverAnswer answer) =>
        new CertifiedSolver(new Liar(programme, answer)).Solve(programme);

    /// <summary>Gives an answer that was made up for one programme, and solves the others.</summary>
    private sealed class Liar(Programme about, SolverAnswer answer, int times = int.MaxValue) : ISolver
    {
        private int _told;

        public string Name => "liar";

        public SolverAnswer Solve(
            Programme programme,
            SolverOptions options,
            CancellationToken cancellation = default
        ) =>
            ReferenceEquals(programme, about) && _told++ < times
                ? answer
                : new HighsSolver().Solve(programme, options, cancellation);
    }
}
