using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Evaluation;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>What rounding leaves of a residual, and what the engine says where it is more than the tolerance.</summary>
public class RoundingFloorTests
{
    private static readonly double Ulp = Math.Pow(2, -52);

    [Fact]
    public void The_floor_is_what_prices_and_indices_an_ulp_off_do_to_the_worst_market()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(12, SmallChain.Throttle(["magnet"], 0.3))
        );
        EquilibriumProgram program = compiled.Program;
        PeriodParameters<Lane1> parameters = new(program);
        PathInput input = new(compiled);
        parameters.Draw.Put(0, input.Rules.Kernel);
        new PeriodSetter(compiled).Set(parameters, input, new PathState(compiled), 1);
        parameters.Scale[0] = Lane1.Of(1e6);
        Point<Lane1> point = new(program);
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            point.Coordinate[node] = Lane1.Of((1 + (node % 5 / 10.0)) * program.BasePrice[node]);
        }

        foreach (int user in program.Sources.User)
        {
            point.Coordinate[user] = Lane1.Of(0);
        }

        Evaluator.Evaluate(program, parameters, point);

        LaneArray<Lane1> hessian = AssembledHessian.Of(program, parameters, point);
        double worst = 0;
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            double sum = 0;
            for (int other = 0; other < program.Nodes.Length; other++)
            {
                int bundle = Array.IndexOf(program.Sources.User, other);
                double known = Math.Abs(point.Price[other].Value);
                known += bundle < 0 ? 0 : parameters.Scale[bundle].Value * parameters.Draw.Dispersion[bundle].Value;
                sum += Math.Abs(Entry(program, hessian, node, other)) * known * Ulp;
            }

            worst = Math.Max(worst, sum / program.Throughput[node]);
        }

        Assert.True(worst > 1e-13);
        Assert.Equal(worst, RoundingFloor.At(program, parameters, point), 1e-12 * worst);
    }

    [Fact]
    public void A_tolerance_that_numbers_cannot_meet_is_said_and_needs_no_other_rung()
    {
        Outcome outcome = Solve(new EngineSettings { Tolerance = 1e-19 });
        Outcome usual = Solve(new EngineSettings());

        Assert.True(outcome.Certificate.Holds);
        Assert.Contains(outcome.Certificate.Periods, period => period.Status == SolveStatus.RoundingLimited);
        Assert.All(
            outcome.Certificate.Periods,
            period =>
            {
                Assert.InRange(period.Residual, 0, 1e-12);
                Assert.Equal(0, period.Fallback);
                Assert.Equal(period.Residual > 1e-19, period.Status == SolveStatus.RoundingLimited);
            }
        );
        foreach ((OutcomeRow one, OutcomeRow other) in outcome.Rows.Zip(usual.Rows))
        {
            Assert.Equal(one.Value, other.Value, 1e-8 * Math.Max(1, Math.Abs(one.Value)));
        }
    }

    private static Outcome Solve(EngineSettings settings) =>
        ScenarioSolver.Solve(
            SmallChain.World(),
            SmallChain.Scenario(4, SmallChain.Throttle(["magnet"], 0.5)),
            settings,
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static double Entry(EquilibriumProgram program, LaneArray<Lane1> hessian, int row, int column)
    {
        int[] order = program.Symbolic.Permutation;
        int early = Math.Min(Array.IndexOf(order, row), Array.IndexOf(order, column));
        int late = Math.Max(Array.IndexOf(order, row), Array.IndexOf(order, column));
        int start = program.Symbolic.ColumnStart[early];
        int at = Array.IndexOf(program.Symbolic.Rows, late, start, program.Symbolic.ColumnStart[early + 1] - start);
        return at < 0 ? 0 : hessian[at].Value;
    }
}
