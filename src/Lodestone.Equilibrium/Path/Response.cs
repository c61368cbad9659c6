using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Long-run response by partial adjustment (Nerlove 1958) with a cap on what a period may change.</summary>
/// <remarks>
/// ln h ← ln h + δ (shift · ln ρ − ln h), and h itself moves by at most the cap. Axis: use or activity.
/// </remarks>
public sealed class Response(int count)
{
    /// <summary>Elasticity that the long run adds to the short one.</summary>
    public double[] Shift { get; } = new double[count];

    /// <summary>δ = 1 − exp(−Δ/τ).</summary>
    public double[] Lag { get; } = new double[count];

    /// <summary>Most that h changes in a period.</summary>
    public double[] Cap { get; } = new double[count];

    /// <summary>Advances h by the logarithms of the price ratios.</summary>
    /// <param name="factor">h.</param>
    /// <param name="node">Node whose price counts, by element.</param>
    /// <param name="logRatio">ln ρ by node.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(double[] factor, int[] node, double[] logRatio)
    {
        for (int i = 0; i < factor.Length; i++)
        {
            double target = Shift[i] * logRatio[node[i]];
            double now = factor[i];
            if (target == 0 && now == 1)
            {
                continue;
            }

            double log = LaneMath.Log(new Lane1(now)).Value;
            double next = LaneMath.Exp(new Lane1(log + (Lag[i] * (target - log)))).Value;
            factor[i] = now + Math.Clamp(next - now, -Cap[i], Cap[i]);
        }
    }
}
