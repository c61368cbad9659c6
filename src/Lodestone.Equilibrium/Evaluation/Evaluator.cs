using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Evaluates Φ, its gradient and its Hessian (equations 11 and 12) at the coordinates of a point.</summary>
/// <remarks>
/// Each family of terms adds to the point in its own file: <see cref="SourceTerms"/>, <see cref="ActivityTerms"/>,
/// <see cref="DemandTerms"/>, <see cref="HoldingTerms"/>, <see cref="DisposalTerms"/>. A switched-off clamp leaves a
/// slope of 10⁻⁷ to 10⁻⁹ of its own in the Hessian, far below real elasticities (6.2).
/// </remarks>
public static class Evaluator
{
    /// <summary>Evaluates everything at <c>point.Coordinate</c>.</summary>
    public static void Evaluate<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Array.Clear(point.Hessian);
        Array.Copy(point.Coordinate, point.Price, point.Price.Length);
        Array.Copy(parameters.Injection, point.Gradient, point.Gradient.Length);
        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            point.Gradient[program.Quotas.Node[quota]] += parameters.QuotaLimit[quota];
        }

        T potential = SourceTerms.Add(program, parameters, point);
        potential += ActivityTerms.Add(program, parameters, point);
        potential += DemandTerms.Add(program, parameters, point);
        potential += HoldingTerms.Add(program, parameters, point);
        potential += DisposalTerms.Add(program, point);
        point.Potential = potential + FixedTerms(program, parameters, point);
        point.Residual = Residuals(program, point);
    }

    /// <summary>Σ injection · π + Σ quota · ρ; adds the proximal slope of every node.</summary>
    private static T FixedTerms<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        T sum = T.Of(0.0);
        for (int node = 0; node < point.Price.Length; node++)
        {
            sum = T.MultiplyAdd(parameters.Injection[node], point.Price[node], sum);
            double proximal = 1e-9 * program.Throughput[node] / program.BasePrice[node];
            point.Hessian[program.Symbolic.Diagonal[node]] += T.Of(proximal);
        }

        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            sum = T.MultiplyAdd(parameters.QuotaLimit[quota], point.Price[program.Quotas.Node[quota]], sum);
        }

        return sum;
    }

    private static T Residuals<T>(EquilibriumProgram program, Point<T> point)
        where T : struct, ILane<T>
    {
        T worst = T.Of(0.0);
        T zero = T.Of(0.0);
        for (int node = 0; node < point.Price.Length; node++)
        {
            T excess = T.Abs(point.Gradient[node]) * T.Of(1 / program.Throughput[node]);
            if (program.QuotaOfNode[node] >= 0)
            {
                // 0 ≤ rent ⟂ licences left ≥ 0
                T slack = T.LessOrEqual(point.Price[node], zero) & T.LessOrEqual(zero, point.Gradient[node]);
                excess = T.Select(slack, zero, excess);
            }

            worst = T.Max(excess, worst);
        }

        return worst;
    }
}
