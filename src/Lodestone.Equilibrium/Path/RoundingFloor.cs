using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>The residual below which rounding hides whether a market clears.</summary>
/// <remarks>
/// A price π is known to ε|π|, ε = 2⁻⁵², and the price index of a user, −μ ln Σ α exp(−p/μ), to ε(|π| + μ) on account of its
/// logarithm. Node i is then known to ε Σⱼ |Hᵢⱼ| (|πⱼ| + μⱼ) of its throughput (componentwise forward error: Higham 2002,
/// Accuracy and Stability of Numerical Algorithms, 7.2). It shows where inputs cost many times the product they are
/// for, or where shares of suppliers are all but fixed (μ many times the price).
/// </remarks>
internal static class RoundingFloor
{
    private const double Epsilon = 1.0 / (1L << 52);

    /// <summary>The floor at a point, over base throughput.</summary>
    public static double At(EquilibriumProgram program, PeriodParameters<Lane1> parameters, Point<Lane1> point)
    {
        double[] price = new double[program.Nodes.Length];
        for (int node = 0; node < price.Length; node++)
        {
            price[node] = Math.Abs(point.Price[node].Value);
        }

        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            double dispersion = parameters.Scale[bundle].Value * parameters.Draw.Dispersion[bundle].Value;
            bool routed = Lane1.Bits(point.NoRoute[bundle]) == 0;
            price[program.Sources.User[bundle]] += routed ? dispersion : 0;
        }

        LaneArray<Lane1> hessian = new(program.Symbolic.NonZeros);
        Evaluator.Assemble(program, parameters, point, hessian);
        double[] moved = new double[price.Length];
        for (int column = 0; column < price.Length; column++)
        {
            int node = program.Symbolic.Permutation[column];
            for (int at = program.Symbolic.ColumnStart[column]; at < program.Symbolic.ColumnStart[column + 1]; at++)
            {
                int other = program.Symbolic.Permutation[program.Symbolic.Rows[at]];
                double slope = Math.Abs(hessian[at].Value);
                moved[node] += slope * price[other];
                moved[other] += other == node ? 0 : slope * price[node];
            }
        }

        double floor = 0;
        for (int node = 0; node < moved.Length; node++)
        {
            floor = Math.Max(floor, Epsilon * moved[node] * program.InverseThroughput[node]);
        }

        return floor;
    }
}
