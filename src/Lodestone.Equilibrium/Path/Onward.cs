using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Where the next solution is looked for: straight on from the last two, a price by a tenth of itself at most (6.4).</summary>
internal static class Onward
{
    /// <summary>Writes the start of a period.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="before">Coordinates of the solution before the last, by node.</param>
    /// <param name="last">Coordinates of the last solution.</param>
    /// <param name="prices">Prices of the last solution, USD/t.</param>
    /// <param name="into">Receives the coordinates; may be one of the others.</param>
    public static void From(EquilibriumProgram program, double[] before, double[] last, double[] prices, double[] into)
    {
        for (int node = 0; node < into.Length; node++)
        {
            double most = 0.1 * Math.Max(Math.Abs(prices[node]), 0.1 * program.BasePrice[node]);
            double moved = last[node] + Math.Clamp(last[node] - before[node], -most, most);
            into[node] = program.QuotaOfNode[node] >= 0 ? Math.Max(moved, 0) : moved;
        }
    }
}
