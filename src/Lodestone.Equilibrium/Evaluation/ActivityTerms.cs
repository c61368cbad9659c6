using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Activities: level, joint outputs and inputs, and their part of Φ — equations (5) and (6).</summary>
/// <remarks>
/// With v = z0 + β (m − m0): A = 0 for v ≤ 0, v²/(2β) below capacity, (K v − K²/2)/β above; dA/dm = z. An activity that
/// is idle in every lane is left at that. Where the clamp is off its slope is zero: a slope of its own, however small,
/// would hold back the prices of markets that trade next to nothing. The Hessian is 1[0 &lt; z &lt; K] β a aᵀ with a the
/// coefficients by node.
/// </remarks>
internal static class ActivityTerms
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Activities.Start);
        Raw<int> nodes = new(program.Activities.Node);
        Raw<double> coefficients = new(program.Activities.Coefficient);
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> curvature = point.Curvature.Raw;
        Raw<T> levels = point.Level.Raw;
        Raw<T> margins = parameters.Margin.Raw;
        Raw<T> slopes = parameters.Draw.Slope.Raw;
        Raw<T> inverses = parameters.Draw.InverseSlope.Raw;
        Raw<T> capacities = parameters.Capacity.Raw;
        Raw<T> bases = parameters.Level.Raw;
        T zero = T.Of(0.0);
        T potential = zero;
        for (int activity = 0; activity < levels.Length; activity++)
        {
            int start = starts[activity];
            int end = starts[activity + 1];
            T margin = -margins[activity];
            for (int at = start; at < end; at++)
            {
                margin = T.MultiplyAdd(T.Of(coefficients[at]), price[nodes[at]], margin);
            }

            T slope = slopes[activity];
            T capacity = capacities[activity];
            T wanted = T.MultiplyAdd(margin, slope, bases[activity]);
            T level = T.Min(capacity, T.Max(wanted, zero));
            levels[activity] = level;
            T runs = T.Less(zero, level);
            if (T.Bits(runs) == 0)
            {
                continue;
            }

            potential = T.MultiplyAdd(
                level * T.MultiplySubtract(level, T.Of(0.5), wanted),
                inverses[activity],
                potential
            );
            T curve = slope & runs & T.Less(wanted, capacity);
            for (int at = start; at < end; at++)
            {
                int node = nodes[at];
                T coefficient = T.Of(coefficients[at]);
                ref T excess = ref gradient[node];
                excess = T.MultiplyAdd(coefficient, level, excess);
                ref T target = ref curvature[node];
                target = T.MultiplyAdd(curve * coefficient, coefficient, target);
            }
        }

        return potential;
    }

    /// <summary>What the Hessian has off the diagonal: plants that are neither idle nor full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddCouplings<T>(
        EquilibriumProgram program,
        PeriodParameters<T> parameters,
        Point<T> point,
        Raw<T> hessian
    )
        where T : struct, ILane<T>
    {
        Raw<int> starts = new(program.Activities.Start);
        Raw<double> coefficients = new(program.Activities.Coefficient);
        Raw<int> pairs = new(program.Pattern.ActivityPair);
        Raw<int> pairStarts = new(program.Pattern.ActivityPairStart);
        Raw<T> levels = point.Level.Raw;
        Raw<T> slopes = parameters.Draw.Slope.Raw;
        Raw<T> capacities = parameters.Capacity.Raw;
        for (int activity = 0; activity < levels.Length; activity++)
        {
            T level = levels[activity];
            T inside = T.Less(T.Of(0.0), level) & T.Less(level, capacities[activity]);
            if (T.Bits(inside) == 0)
            {
                continue;
            }

            T curve = slopes[activity] & inside;
            int start = starts[activity];
            int end = starts[activity + 1];
            int pair = pairStarts[activity];
            for (int i = start; i < end; i++)
            {
                T scaled = curve * T.Of(coefficients[i]);
                for (int j = start; j < i; j++)
                {
                    ref T target = ref hessian[pairs[pair++]];
                    target = T.MultiplyAdd(scaled, T.Of(coefficients[j]), target);
                }

                pair++;
            }
        }
    }
}
