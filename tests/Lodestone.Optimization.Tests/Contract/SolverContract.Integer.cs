using Xunit;
using static Lodestone.Optimization.Tests.Contract.Small;

namespace Lodestone.Optimization.Tests.Contract;

public abstract partial class SolverContract
{
    [Fact]
    public void Whole_variables_are_whole_and_have_no_duals()
    {
        // max 5x + 4y, 6x + 4y ≤ 24, x + 2y ≤ 6: 21 at (3, 1.5) without, 20 at (4, 0) with whole numbers.
        double[] cost = [5, 4];
        (double, double)[] bounds = [(0, Inf), (0, Inf)];
        (double, double[], double)[] rows = [(-Inf, [6, 4], 24), (-Inf, [1, 2], 6)];
        Assert.Equal(21, Optimum(Of(Sense.Maximise, cost, bounds, rows)).Objective, Tight);
        SolveResult result = Certified.Solve(Of(Sense.Maximise, cost, bounds, rows, [true, true]));
        OptimalResult optimal = Assert.IsType<OptimalResult>(result);
        Same([4, 0], optimal.Solution.X);
        Assert.Equal(20, optimal.Bound, 1e-5);
        Assert.False(optimal.Solution.HasDuals);
        Assert.Throws<NoSolutionException>(() => optimal.Solution.RowDual);
    }

    [Fact]
    public void Whole_and_other_variables_agree_with_every_choice_tried()
    {
        for (int seed = 0; seed < 8; seed++)
        {
            Programme programme = RandomProgramme.Feasible(seed, rows: 4, columns: 5, whole: 0.4);
            double best = ByTrial(programme);
            double found = Optimum(programme).Objective;
            Assert.Equal(best, found, 1e-5 * Math.Max(1, Math.Abs(best)));
        }
    }

    [Fact]
    public void A_gap_is_a_promise_about_the_bound()
    {
        Programme programme = Knapsack(seed: 2, items: 30, rows: 3);
        OptimalResult coarse = Assert.IsType<OptimalResult>(
            Certified.Solve(programme, new SolverOptions(RelativeGap: 0.05))
        );
        OptimalResult fine = Assert.IsType<OptimalResult>(
            Certified.Solve(programme, new SolverOptions(RelativeGap: 1e-4))
        );
        Assert.InRange(
            coarse.Solution.Objective,
            fine.Solution.Objective * 0.95 - 1e-6,
            fine.Solution.Objective * 1.0001
        );
        Assert.True(coarse.Bound >= fine.Solution.Objective - 1e-6);
    }

    [Fact]
    public void A_limit_of_nodes_keeps_the_best_so_far()
    {
        SolveResult result = Certified.Solve(
            Knapsack(seed: 2, items: 60, rows: 4),
            new SolverOptions(NodeLimit: 1, RelativeGap: 0)
        );
        LimitResult limit = Assert.IsType<LimitResult>(result);
        Assert.NotNull(limit.Best);
        Assert.True(limit.Bound >= limit.Best.Objective);
        Assert.InRange(limit.Gap!.Value, 1e-9, 0.5);
    }

    [Fact]
    public void A_cancellation_stops_a_long_search()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        SolveResult result = Certified.Solve(
            Knapsack(seed: 9, items: 400, rows: 30),
            new SolverOptions(RelativeGap: 0, TimeLimit: 60),
            source.Token
        );
        LimitResult limit = Assert.IsType<LimitResult>(result);
        Assert.DoesNotContain("Time", limit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_whole_number_within_reach()
    {
        Programme between = Of(Sense.Minimise, [1], [(0.2, 0.8)], [], [true]);
        Assert.Equal(ProofKind.NoWholeNumber, Assert.IsType<InfeasibleResult>(Certified.Solve(between)).Proof.Kind);
        // 2x + 4y = 3 has points, none of them whole.
        Programme odd = Of(Sense.Minimise, [1, 1], [(-9, 9), (-9, 9)], [(3, [2, 4], 3)], [true, true]);
        InfeasibilityProof proof = Assert.IsType<InfeasibleResult>(Certified.Solve(odd)).Proof;
        Assert.Equal(ProofKind.BranchAndBound, proof.Kind);
        Assert.Equal(1, proof.Margin, 1e-5);
    }

    [Fact]
    public void Whole_variables_without_a_limit() =>
        Assert.IsType<UnboundedResult>(
            Certified.Solve(Of(Sense.Maximise, [1, 1], [(0, Inf), (0, Inf)], [(-Inf, [1, -1], 2.5)], [true, true]))
        );

    private static Programme Knapsack(int seed, int items, int rows)
    {
        var random = new Random(seed);
        double[][] weights =
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ => Enumerable.Range(0, items).Select(_ => (double)random.Next(20, 100)).ToArray()),
        ];
        double[] value = [.. Enumerable.Range(0, items).Select(j => weights.Average(w => w[j]) + random.Next(-9, 10))];
        return Of(
            Sense.Maximise,
            value,
            [.. value.Select(_ => (0.0, 1.0))],
            [.. weights.Select(w => (-Inf, w, Math.Floor(w.Sum() / 2)))],
            [.. value.Select(_ => true)]
        );
    }

    /// <summary>Every choice of the whole variables, a linear programme for the rest.</summary>
    private double ByTrial(Programme programme)
    {
        int[] whole = [.. Enumerable.Range(0, programme.Columns).Where(j => programme.Integer[j])];
        double sign = programme.Sense == Sense.Minimise ? 1 : -1;
        double best = double.PositiveInfinity;
        double[] lower = [.. programme.Lower];
        double[] upper = [.. programme.Upper];

        void Try(int at)
        {
            if (at == whole.Length)
            {
                var fixedAt = new Programme(
                    programme.Sense,
                    programme.Offset,
                    programme.Cost,
                    ([.. lower], [.. upper]),
                    (programme.RowLower, programme.RowUpper),
                    programme.Matrix
                );
                if (Certified.Solve(fixedAt) is OptimalResult optimal)
                {
                    best = Math.Min(best, sign * optimal.Solution.Objective);
                }

                return;
            }

            int j = whole[at];
            for (double v = Math.Ceiling(programme.Lower[j]); v <= programme.Upper[j]; v++)
            {
                lower[j] = upper[j] = v;
                Try(at + 1);
            }

            (lower[j], upper[j]) = (programme.Lower[j], programme.Upper[j]);
        }

        Try(0);
        return sign * best;
    }
}
