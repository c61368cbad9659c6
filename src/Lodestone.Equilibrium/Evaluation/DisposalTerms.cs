using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Free disposal: a surplus is dumped below a small share of the base price, so that joint products never cost money.</summary>
internal static class DisposalTerms
{
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<T> disposed = point.Disposed.Raw;
        Raw<T> prices = parameters.Draw.DisposalPrice.Raw;
        Raw<T> slopes = parameters.Draw.DisposalSlope.Raw;
        T zero = T.Of(0.0);
        T potential = zero;
        for (int node = 0; node < disposed.Length; node++)
        {
            // A node without disposal has slope zero.
            T slope = slopes[node];
            T dumped = T.Max((prices[node] - price[node]) * slope, zero);
            disposed[node] = dumped;
            T dumps = T.Less(zero, dumped);
            if (T.Bits(dumps) == 0)
            {
                continue;
            }

            gradient[node] -= dumped;
            T inverse = T.Of(0.5) / T.Select(dumps, slope, T.Of(1.0));
            potential = T.MultiplyAdd(dumped * dumped, inverse, potential);
            curvature[node] += slope & dumps;
        }

        return potential;
    }
}
