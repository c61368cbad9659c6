using Xunit;
using static Lodestone.Optimization.Tests.Contract.Small;

namespace Lodestone.Optimization.Tests.Contract;

public abstract partial class SolverContract
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Infeasible_comes_with_multipliers(bool presolve)
    {
        // x + y ≥ 5, x ≤ 1, y ≤ 2 (rows).
        SolveResult result = Certified.Solve(
            Of(Sense.Minimise, [1, 1], [(0, Inf), (0, Inf)], [(5, [1, 1], Inf), (-Inf, [1, 0], 1), (-Inf, [0, 1], 2)]),
            new SolverOptions(Presolve: presolve)
        );
        InfeasibilityProof proof = Assert.IsType<InfeasibleResult>(result).Proof;
        Assert.Equal(ProofKind.Farkas, proof.Kind);
        Assert.All(proof.Multipliers!, y => Assert.NotEqual(0, y));
        Assert.True(proof.Margin > 0);
        Assert.Throws<NoSolutionException>(() => result.RequireOptimal());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unbounded_comes_with_a_direction(bool presolve)
    {
        // max x + y, x − y ≤ 2.
        Programme programme = Of(Sense.Maximise, [1, 1], [(0, Inf), (0, Inf)], [(-Inf, [1, -1], 2)]);
        SolveResult result = Certified.Solve(programme, new SolverOptions(Presolve: presolve));
        UnboundedResult unbounded = Assert.IsType<UnboundedResult>(result);
        Assert.True(unbounded.Direction.Sum() > 0.1);
        Assert.True(unbounded.Direction[0] <= unbounded.Direction[1] + Tight);
        Assert.Throws<NoSolutionException>(() => result.RequireOptimal());
    }

    [Fact]
    public void Presolve_that_cannot_tell_is_told_apart()
    {
        // Both have the dual infeasible: min −x with x free above. The first is feasible, the second is not.
        (double, double)[] bounds = [(0, Inf), (0, Inf), (0, Inf)];
        Programme open = Of(Sense.Minimise, [-1, 0, 0], bounds, [(-Inf, [0, 1, 1], 1), (0, [1, -1, 0], Inf)]);
        Programme closed = Of(
            Sense.Minimise,
            [-1, 0, 0],
            bounds,
            [(-Inf, [0, 1, 1], 1), (2, [0, 1, 1], Inf), (0, [1, -1, 0], Inf)]
        );
        Assert.IsType<UnboundedResult>(Certified.Solve(open));
        Assert.IsType<InfeasibleResult>(Certified.Solve(closed));
    }

    [Fact]
    public void An_unbounded_variable_without_cost_is_no_trouble() =>
        Assert.Equal(
            1,
            Optimum(Of(Sense.Minimise, [1, 0], [(0, Inf), (-Inf, Inf)], [(1, [1, 0], Inf)])).Objective,
            Tight
        );

    [Fact]
    public void An_iteration_limit_is_no_optimum()
    {
        Programme programme = RandomProgramme.Feasible(seed: 3, rows: 60, columns: 80);
        SolveResult result = Certified.Solve(
            programme,
            new SolverOptions(IterationLimit: 1, Presolve: false, Method: LinearMethod.Simplex)
        );
        LimitResult limit = Assert.IsType<LimitResult>(result);
        Assert.True(limit.Best is null || limit.Best.Certificate.IsFeasible(Certified.Tolerance));
        Assert.Throws<NoSolutionException>(() => result.RequireOptimal());
    }

    [Fact]
    public void No_time_is_a_limit()
    {
        Programme programme = RandomProgramme.Feasible(seed: 4, rows: 200, columns: 300);
        Assert.IsType<LimitResult>(Certified.Solve(programme, new SolverOptions(TimeLimit: 0, Presolve: false)));
    }

    [Fact]
    public void A_cancelled_solve_does_not_start()
    {
        Programme programme = RandomProgramme.Feasible(seed: 4, rows: 20, columns: 30);
        SolveResult result = Certified.Solve(programme, cancellation: new CancellationToken(canceled: true));
        Assert.IsType<LimitResult>(result);
    }

    [Fact]
    public void Every_status_of_random_programmes_is_proven()
    {
        // Sides are drawn without a feasible point in mind; numbers range over eight orders of size.
        var ends = new Dictionary<Type, int>();
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            double Size() => Math.Pow(10, random.Next(-2, 3));
            int columns = random.Next(1, 15);
            double[] scale = [.. Enumerable.Range(0, columns).Select(_ => Size())];
            double[] cost = [.. scale.Select(_ => Math.Round((random.NextDouble() * 20) - 6, 2))];
            (double, double)[] bounds =
            [
                .. scale.Select(_ => (random.Next(5) == 0 ? -Inf : 0, random.Next(3) == 0 ? random.Next(1, 50) : Inf)),
            ];
            (double, double[], double)[] rows =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 12))
                    .Select(_ =>
                    {
                        double size = Size();
                        double[] a = [.. scale.Select(s => random.Next(2) == 0 ? s * size * random.Next(-4, 6) : 0)];
                        double side = size * random.Next(-20, 40);
                        return random.Next(3) switch
                        {
                            0 => (side, a, side),
                            1 => (side, a, Inf),
                            _ => (-Inf, a, side),
                        };
                    }),
            ];
            SolveResult result = Certified.Solve(Of(Sense.Minimise, cost, bounds, rows));
            ends[result.GetType()] = ends.GetValueOrDefault(result.GetType()) + 1;
        }

        Assert.DoesNotContain(typeof(ErrorResult), ends.Keys);
        Assert.DoesNotContain(typeof(LimitResult), ends.Keys);
        Assert.All(ends.Values, n => Assert.InRange(n, 10, 130));
    }
}
