using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Long-run response by partial adjustment (Nerlove 1958) with a cap on what a period may change.</summary>
/// <remarks>
/// ln h ← ln h + δ (shift · ln ρ − ln h), and h itself moves by at most the cap. Axis: use or activity. The exponential
/// and the logarithm are the kernel's own.
/// </remarks>
public sealed class Response
{
    private readonly double[] _ratio;

    /// <summary>No response for a number of elements.</summary>
    public Response(int count)
    {
        Shift = new double[count];
        Lag = new double[count];
        Cap = new double[count];
        _ratio = new double[count];
    }

    /// <summary>Elasticity that the long run adds to the short one.</summary>
    public double[] Shift { get; }

    /// <summary>δ = 1 − exp(−Δ/τ).</summary>
    public double[] Lag { get; }

    /// <summary>Most that h changes in a period.</summary>
    public double[] Cap { get; }

    /// <summary>Advances h by the logarithms of the price ratios.</summary>
    /// <param name="factor">h.</param>
    /// <param name="node">Node whose price counts, by element.</param>
    /// <param name="logRatio">ln ρ by node.</param>
    public void Advance(double[] factor, int[] node, double[] logRatio)
    {
        for (int i = 0; i < node.Length; i++)
        {
            _ratio[i] = logRatio[node[i]];
        }

        Elementwise.Run(new Adjustment(this, factor), node.Length);
    }

    private readonly struct Adjustment(Response response, double[] factor) : IElementwise
    {
        public void Step<T>(int at)
            where T : struct, ILane<T>
        {
            T now = Elementwise.Load<T>(factor, at);
            T target = Elementwise.Load<T>(response.Shift, at) * Elementwise.Load<T>(response._ratio, at);

            // At base prices nothing moves, not even by rounding.
            T zero = T.Of(0.0);
            T still = T.LessOrEqual(T.Abs(target), zero) & T.LessOrEqual(T.Abs(now - T.Of(1.0)), zero);
            if (T.Bits(~still) == 0)
            {
                return;
            }

            T log = LaneMath.Log(now);
            T next = LaneMath.Exp(T.MultiplyAdd(Elementwise.Load<T>(response.Lag, at), target - log, log));
            T cap = Elementwise.Load<T>(response.Cap, at);
            T moved = now + T.Min(T.Max(next - now, -cap), cap);
            Elementwise.Store(factor, at, T.Select(still, now, moved));
        }
    }
}
