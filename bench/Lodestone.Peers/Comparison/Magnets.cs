using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Peers.Comparison;

/// <summary>Shortage of the goods of the magnet stage: the number by which solvers are compared.</summary>
internal static class Magnets
{
    /// <summary>The uses of those goods.</summary>
    public static int[] Uses(CompiledScenario compiled) =>
        [.. Enumerable.Range(0, compiled.Program.Uses.Count).Where(use => IsMagnet(compiled, use))];

    /// <summary>Demand at base price less demand served, t, over the uses that get less.</summary>
    public static double Unmet(CompiledScenario compiled, double[] demand, double[] served) =>
        Unmet(Uses(compiled), demand, served);

    /// <summary>The same over some uses.</summary>
    public static double Unmet(ReadOnlySpan<int> uses, double[] demand, double[] served)
    {
        double unmet = 0;
        foreach (int use in uses)
        {
            unmet += Math.Max(demand[use] - served[use], 0);
        }

        return unmet;
    }

    /// <summary>The same at a point of a programme, by the variable of each use (−1: nothing served).</summary>
    public static double Unmet(CompiledScenario compiled, double[] demand, int[] variable, double[] point) =>
        Unmet(compiled, demand, [.. variable.Select(at => at >= 0 ? point[at] : 0)]);

    private static bool IsMagnet(CompiledScenario compiled, int use)
    {
        Good good = compiled.World.Goods[compiled.Program.Nodes[compiled.Program.Uses.Node[use]].Good];
        return good.Stage == "magnet";
    }
}
