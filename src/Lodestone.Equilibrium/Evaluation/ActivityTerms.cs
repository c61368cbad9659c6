using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Activities: level, joint outputs and inputs, and their part of Φ — equations (5) and (6).</summary>
/// <remarks>
/// With v = z0 + β (m − m0): A = 0 for v ≤ 0, v²/(2β) below capacity, (K v − K²/2)/β above; dA/dm = z.
/// </remarks>
internal static class ActivityTerms
{
    private const double OffSlope = 1e-7;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Add<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        Activities activities = program.Activities;
        T zero = T.Of(0.0);
        T potential = zero;
        int pair = 0;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int start = activities.Start[activity];
            int end = activities.Start[activity + 1];
            T margin = -parameters.Margin[activity];
            for (int at = start; at < end; at++)
            {
                margin = T.MultiplyAdd(T.Of(activities.Coefficient[at]), point.Price[activities.Node[at]], margin);
            }

            double slope = activities.Slope[activity];
            T capacity = parameters.Capacity[activity];
            T wanted = T.MultiplyAdd(margin, T.Of(slope), parameters.Level[activity]);
            T level = T.Min(capacity, T.Max(wanted, zero));
            point.Level[activity] = level;
            potential = T.MultiplyAdd(level * T.MultiplySubtract(level, T.Of(0.5), wanted), T.Of(1 / slope), potential);
            T inside = T.Less(zero, wanted) & T.Less(wanted, capacity);
            T curve = T.Select(inside, T.Of(slope), T.Of(slope * OffSlope));
            for (int i = start; i < end; i++)
            {
                T coefficient = T.Of(activities.Coefficient[i]);
                ref T excess = ref point.Gradient[activities.Node[i]];
                excess = T.MultiplyAdd(coefficient, level, excess);
                T scaled = curve * coefficient;
                for (int j = start; j <= i; j++)
                {
                    ref T target = ref point.Hessian[program.Pattern.ActivityPair[pair++]];
                    target = T.MultiplyAdd(scaled, T.Of(activities.Coefficient[j]), target);
                }
            }
        }

        return potential;
    }
}
