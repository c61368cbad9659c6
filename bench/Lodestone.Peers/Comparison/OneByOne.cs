using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Comparison;

/// <summary>The engine one scenario after another, one lane, one thread, each from base prices.</summary>
public static class OneByOne
{
    /// <summary>Clears every period of every scenario.</summary>
    /// <param name="world">World.</param>
    /// <param name="scenarios">Scenarios.</param>
    public static BatchResult Play(World world, IReadOnlyList<Scenario> scenarios)
    {
        double[] objective = new double[scenarios.Count];
        double[] unmet = new double[scenarios.Count];
        int failed = 0;
        WorkClock watch = new();
        for (int at = 0; at < scenarios.Count; at++)
        {
            CompiledScenario compiled = CompiledScenario.Compile(world, scenarios[at]);
            PathRunner runner = new(compiled, new EngineSettings());
            for (int period = 0; period < scenarios[at].Horizon.Periods; period++)
            {
                watch.Start();
                runner.Clear(period);
                watch.Stop();
                failed += runner.Solution.Status >= SolveStatus.ToleranceNotMet ? 1 : 0;
                PeriodData data = PeriodData.Of(runner);
                unmet[at] += Magnets.Unmet(compiled, data.Demand, runner.Solution.Served);
                if (period == 0)
                {
                    objective[at] = new ClearedPeriod(
                        compiled,
                        runner.Solution,
                        new PrimalProgramme(compiled.Program, data)
                    ).Objective;
                }

                watch.Start();
                runner.Advance();
                watch.Stop();
            }
        }

        return new BatchResult(watch.Wall.TotalSeconds, watch.Processor.TotalSeconds, 1, objective, unmet, failed);
    }
}
