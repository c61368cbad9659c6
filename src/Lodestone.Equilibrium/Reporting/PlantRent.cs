using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Equation (6): margin above the marginal cost at capacity.</summary>
internal static class PlantRent
{
    /// <summary>Rent of a plant in a period, USD/t of its reference good; 0 where capacity is unlimited or the rent is rounding.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="view">The period.</param>
    /// <param name="activity">Activity.</param>
    /// <param name="capacity">Its capacity in the period, t.</param>
    public static double Of(EquilibriumProgram program, PeriodView view, int activity, double capacity)
    {
        Activities activities = program.Activities;
        if (!double.IsFinite(capacity))
        {
            return 0;
        }

        double margin = -view.Parameters.Margin[activity].Value;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            margin += activities.Coefficient[at] * view.Solution.Price[activities.Node[at]];
        }

        double slope = view.Parameters.Draw.Of(0).Slope[activity];
        double marginal = double.IsPositiveInfinity(slope)
            ? 0
            : (capacity - view.Parameters.Level[activity].Value) / slope;
        double rent = margin - marginal;
        return rent > 1e-9 * program.BasePrice[activities.Node[activities.Start[activity]]] ? rent : 0;
    }
}
