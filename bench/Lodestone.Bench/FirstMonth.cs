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
        Repeat(one.LogWeight, all.LogWeight);
        Repeat(one.RouteCost, all.RouteCost);
        Repeat(one.Scale, all.Scale);
        Repeat(one.Level, all.Level);
        Repeat(one.Capacity, all.Capacity);
        Repeat(one.Margin, all.Margin);
        Repeat(one.Demand, all.Demand);
        Repeat(one.ReleaseTrigger, all.ReleaseTrigger);
        Repeat(one.ReleaseLimit, all.ReleaseLimit);
        Repeat(one.PurchaseTrigger, all.PurchaseTrigger);
        Repeat(one.PurchaseLimit, all.PurchaseLimit);
        Repeat(one.QuotaLimit, all.QuotaLimit);
        Repeat(one.Injection, all.Injection);
        return all;
    }

    private static void Repeat<T>(LaneArray<Lane1> one, LaneArray<T> all)
        where T : struct, ILane<T>
    {
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = T.Of(one[i].Value);
        }
    }
}
