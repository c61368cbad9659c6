using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.InteriorPoint;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class SolverTests
{
    public static TheoryData<string> Shocks => ["ban", "throttle", "dust", "outage", "everything"];

    [Theory]
    [MemberData(nameof(Shocks))]
    public void Every_rung_of_the_ladder_finds_the_same_answer(string shock)
    {
        (PeriodSolver solver, EquilibriumProgram program, PeriodParameters<Lane1> parameters) = Prepare(shock);
        PeriodSolution reference = new(program);
        Assert.True(solver.Attempt(parameters, 0, reference));
        Assert.True(reference.Residual < 1e-10);
        for (int rung = 1; rung <= PeriodSolver.LastRung; rung++)
        {
            PeriodSolution other = new(program);
            Assert.True(solver.Attempt(parameters, rung, other), $"rung {rung}");
            Assert.Equal(SolveStatus.FallbackUsed, other.Status);
            for (int route = 0; route < reference.Flow.Length; route++)
            {
                double scale = program.Throughput[program.Sources.Origin[route]];
                Assert.Equal(reference.Flow[route], other.Flow[route], 1e-7 * scale);
            }

            for (int node = 0; node < program.Nodes.Length; node++)
            {
                bool traded = Traded(program, reference, node);
                if (traded)
                {
                    Assert.True(
                        Math.Abs(reference.Price[node] - other.Price[node])
                            <= 1e-6 * Math.Max(program.BasePrice[node], reference.Price[node]),
                        $"rung {rung} node {program.Nodes[node]}: {reference.Price[node]} {other.Price[node]}"
                    );
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shocks))]
    public void The_interior_point_agrees_before_any_polish(string shock)
    {
        (PeriodSolver solver, EquilibriumProgram program, PeriodParameters<Lane1> parameters) = Prepare(shock);
        PeriodSolution reference = new(program);
        Assert.True(solver.Attempt(parameters, 0, reference));
        InteriorPointSolver interior = new(program);
        Assert.True(interior.Solve(parameters, 400), $"not solved in {interior.Iterations}");
        PeriodSolution primal = new(program);
        interior.Report(primal);
        Assert.True(primal.Residual < 1e-8);
        for (int route = 0; route < reference.Flow.Length; route++)
        {
            double scale = program.Throughput[program.Sources.Origin[route]];
            Assert.Equal(reference.Flow[route], primal.Flow[route], 1e-6 * scale);
        }
    }

    [Fact]
    public void A_solve_allocates_nothing()
    {
        (PeriodSolver _, EquilibriumProgram program, PeriodParameters<Lane1> parameters) = Prepare("throttle");
        NewtonSolver<Lane1> newton = new(program);
        long allocated = -1;
        int steps = 0;
        for (int run = 0; run < 3; run++)
        {
            for (int node = 0; node < program.Nodes.Length; node++)
            {
                newton.Current.Coordinate[node] = Lane1.Of(
                    program.QuotaOfNode[node] >= 0 ? 0 : program.BasePrice[node]
                );
            }

            foreach (int user in program.Sources.User)
            {
                newton.Current.Coordinate[user] = Lane1.Of(0);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            steps = newton.Solve(parameters, 1e-10, 200).Iterations;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(steps > 3);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void When_the_newton_is_given_no_steps_the_ladder_answers_and_says_so()
    {
        Scenario scenario = SmallChain.Scenario(3, SmallChain.Ban(["magnet"]));
        Outcome outcome = ScenarioSolver.Solve(
            SmallChain.World(),
            scenario,
            new EngineSettings { MaxIterations = 1 },
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.All(
            outcome.Certificate.Periods.Take(1),
            p => Assert.True(p.Fallback > 0 || p.Status == SolveStatus.ToleranceNotMet)
        );
    }

    private static bool Traded(EquilibriumProgram program, PeriodSolution solution, int node)
    {
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
            {
                if (
                    (program.Sources.Origin[route] == node || program.Sources.User[bundle] == node)
                    && solution.Flow[route] > 1e-3 * program.Throughput[node]
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (PeriodSolver Solver, EquilibriumProgram Program, PeriodParameters<Lane1> Parameters) Prepare(
        string shock
    )
    {
        ScenarioItem item = shock switch
        {
            "ban" => SmallChain.Ban(["magnet", "dy"]),
            "throttle" => SmallChain.Throttle(["magnet", "dy", "nd"], 0.2),
            "dust" => SmallChain.Throttle(["magnet", "dy", "nd"], 1e-3),
            "outage" => new Outage(["separate"], ["CHN"], 0.9, new Window(0, 6), 0),
            _ => SmallChain.Ban(["ore", "nd", "dy", "la", "magnet"]),
        };
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(3, item));
        PeriodParameters<Lane1> parameters = new(compiled.Program);
        PeriodSolver solver = new(compiled, new EngineSettings(), new PathInput(compiled));
        PeriodSetter setter = new(compiled);
        setter.Set(parameters, new PathInput(compiled), new PathState(compiled), 1);
        return (solver, compiled.Program, parameters);
    }
}
