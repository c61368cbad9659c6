using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Bench;

/// <summary>Parameters of the first month of a scenario.</summary>
internal static class FirstMonth
{
    /// <summary>In one lane.</summary>
    public static PeriodParameters<Lane1> Of(CompiledScenario compiled)
    {
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(0);
        return runner.Parameters;
    }

    /// <summary>The same month in every lane; the kernel does not branch on numbers, so that equal lanes cost what unequal ones do.</summary>
    public static PeriodParameters<T> Repeated<T>(CompiledScenario compiled)
        where T : struct, ILane<T>
    {
        PeriodParameters<Lane1> one = Of(compiled);
        PeriodParameters<T> all = new(compiled.Program);
        for (int lane = 0; lane < T.Width; lane++)
        {
            all.TakeLasting(lane, one);
            all.TakePeriod(lane, one);
        }

        return all;
    }
}
