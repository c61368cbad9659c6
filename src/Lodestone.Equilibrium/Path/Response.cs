using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Long-run response by partial adjustment (Nerlove 1958) with a cap on what a period may change.</summary>
/// <remarks>
/// ln h ← ln h + δ (shift · ln ρ − ln h), and h itself moves by at most the cap. Axis: use or activity. Eight elements at
/// a time, with the kernel's own exponential and logarithm.
/// </remarks>
public sealed class Response
{
    private readonly double[] _factor;
    private readonly double[] _logRatio;

    /// <summary>No response for a number of elements.</summary>
    public Response(int count)
    {
        int padded = (count + 7) / 8 * 8;
        Shift = new double[padded];
        Lag = new double[padded];
        Cap = new double[padded];
        _factor = new double[padded];
        _logRatio = new double[padded];
        Array.Fill(_factor, 1.0);
    }

    /// <summary>Elasticity that the long run adds to the short one; padded to eights.</summary>
    public double[] Shift { get; }

    /// <summary>δ = 1 − exp(−Δ/τ).</summary>
    public double[] Lag { get; }

    /// <summary>Most that h changes in a period.</summary>
    public double[] Cap { get; }

    /// <summary>Advances h by the logarithms of the price ratios.</summary>
    /// <param name="factor">h.</param>
    /// <param name="node">Node whose price counts, by element.</param>
    /// <param name="logRatio">ln ρ by node.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(double[] factor, int[] node, double[] logRatio)
    {
        for (int i = 0; i < node.Length; i++)
        {
            _logRatio[i] = logRatio[node[i]];
        }

        factor.CopyTo(_factor, 0);
        for (int i = 0; i < _factor.Length; i += 8)
        {
            Lane8 now = Load(_factor, i);
            Lane8 target = Load(Shift, i) * Load(_logRatio, i);

            // At base prices nothing moves, not even by rounding.
            Lane8 still =
                Lane8.LessOrEqual(Lane8.Abs(target), Lane8.Of(0.0))
                & Lane8.LessOrEqual(Lane8.Abs(now - Lane8.Of(1.0)), Lane8.Of(0.0));
            if (Lane8.Bits(still) == 0xff)
            {
                continue;
            }

            Lane8 log = LaneMath.Log(now);
            Lane8 next = LaneMath.Exp(Lane8.MultiplyAdd(Load(Lag, i), target - log, log));
            Lane8 cap = Load(Cap, i);
            Lane8 moved = now + Lane8.Min(Lane8.Max(next - now, -cap), cap);
            Lane8.Select(still, now, moved).Value.CopyTo(_factor, i);
        }

        Array.Copy(_factor, factor, factor.Length);
    }

    private static Lane8 Load(double[] values, int at) => new(Vector512.Create(values, at));
}
