using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Evaluates Φ, its gradient and its Hessian (equations 11 and 12) at the coordinates of a point.</summary>
/// <remarks>
/// Each family of terms adds to the point in its own file: <see cref="SourceTerms"/>, <see cref="ActivityTerms"/>,
/// <see cref="DemandTerms"/>, <see cref="HoldingTerms"/>, <see cref="DisposalTerms"/>. A switched-off
/// clamp has no slope in the Hessian; a proximal slope of 10⁻⁹ of each market keeps it definite (5.2, 6.2). The diagonal of
/// the Hessian is summed with the gradient; the rest is <see cref="Assemble"/>d only where a step is taken from a point.
/// </remarks>
public static class Evaluator
{
    /// <summary>Evaluates Φ, its gradient and the diagonal of its Hessian at <c>point.Coordinate</c>.</summary>
    public static void Evaluate<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        point.Price.CopyFrom(point.Coordinate);
        T potential = Begin(program, parameters, point);
        potential += SourceTerms.Add(program, parameters, point);
        potential += ActivityTerms.Add(program, parameters, point);
        potential += DemandTerms.Add(program, parameters, point);
        potential += HoldingTerms.Add(program, parameters, point);
        potential += DisposalTerms.Add(program, parameters, point);
        point.Potential = potential + Injections(parameters, point);
        point.Residual = Residuals(program, point);
    }

    /// <summary>Writes the Hessian of an evaluated point at the positions of the symbolic factor, zeros where it fills in.</summary>
    /// <param name="program">The program.</param>
    /// <param name="parameters">The period that the point was evaluated with.</param>
    /// <param name="point">The point.</param>
    /// <param name="hessian">Receives the lower triangle, one entry for each nonzero of the factor.</param>
    public static void Assemble<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        LaneArray<T> hessian
    )
        where T : struct, ILane<T>
    {
        hessian.Clear();
        Raw<T> values = hessian.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        for (int node = 0; node < curvature.Length; node++)
        {
            values[diagonal[node]] = curvature[node];
        }

        SourceCouplings.Add(program, parameters, point, values);
        ActivityTerms.AddCouplings(program, parameters, point, values);
    }

    /// <summary>Starts gradient and curvature: injections, licences, and the proximal slope of every node.</summary>
    private static T Begin<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        point.Gradient.CopyFrom(parameters.Injection);
        Raw<T> curvature = point.Curvature.Raw;
        Raw<double> proximal = new(program.Proximal);
        for (int node = 0; node < proximal.Length; node++)
        {
            curvature[node] = T.Of(proximal[node]);
        }

        T sum = T.Of(0.0);
        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            int node = program.Quotas.Node[quota];
            point.Gradient[node] += parameters.QuotaLimit[quota];
            sum = T.MultiplyAdd(parameters.QuotaLimit[quota], point.Price[node], sum);
        }

        return sum;
    }

    /// <summary>Σ injection · π.</summary>
    private static T Injections<T>(PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<T> injection = parameters.Injection.Raw;
        Raw<T> price = point.Price.Raw;
        T sum = T.Of(0.0);
        for (int node = 0; node < price.Length; node++)
        {
            sum = T.MultiplyAdd(injection[node], price[node], sum);
        }

        return sum;
    }

    private static T Residuals<T>(EquilibriumProgram program, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<T> gradient = point.Gradient.Raw;
        Raw<double> inverse = new(program.InverseThroughput);
        T worst = T.Of(0.0);
        T zero = T.Of(0.0);
        for (int node = 0; node < gradient.Length; node++)
        {
            worst = T.Max(T.Abs(gradient[node]) * T.Of(inverse[node]), worst);
        }

        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            // 0 ≤ rent ⟂ licences left ≥ 0
            int node = program.Quotas.Node[quota];
            T excess = T.Abs(gradient[node]) * T.Of(program.QuotaInverse[quota]);
            T slack = T.LessOrEqual(point.Price[node], zero) & T.LessOrEqual(zero, gradient[node]);
            worst = T.Max(T.Select(slack, zero, excess), worst);
        }

        return worst;
    }
}
