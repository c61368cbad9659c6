using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Activity, capacity, utilisation, capacity rents and support payments.</summary>
internal static class PlantRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        Activities activities = view.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (view.Plants(activity) is not { } plant)
            {
                continue;
            }

            double level = view.Solution.Level[activity];
            double capacity = view.Parameters.Capacity[activity].Value;
            rows.Add(Variables.Activity, "t", level, plant.Place, process: plant.Process);
            if (double.IsFinite(capacity))
            {
                rows.Add(Variables.CapacityTonnes, "t", capacity, plant.Place, process: plant.Process);
                rows.Add(
                    Variables.Utilisation,
                    "share",
                    capacity > 0 ? level / capacity : 0,
                    plant.Place,
                    process: plant.Process
                );
            }

            double rent = Rent(view, activity, capacity);
            if (rent > 0)
            {
                rows.Add(Variables.RentCapacity, "USD/t", rent, plant.Place, process: plant.Process);
            }

            double payment = view.Wedges.Support(activity, view.Solution) * level;
            if (payment > 0)
            {
                rows.Add(Variables.SupportPayment, "USD", payment, plant.Place, process: plant.Process);
            }
        }
    }

    /// <summary>Equation (6): margin above the marginal cost at capacity.</summary>
    public static double Rent(PeriodView view, int activity, double capacity)
    {
        Activities activities = view.Program.Activities;
        if (!double.IsFinite(capacity))
        {
            return 0;
        }

        double margin = -view.Parameters.Margin[activity].Value;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            margin += activities.Coefficient[at] * view.Solution.Price[activities.Node[at]];
        }

        double slope = activities.Slope[activity];
        double marginal = double.IsPositiveInfinity(slope)
            ? 0
            : (capacity - view.Parameters.Level[activity].Value) / slope;
        double rent = margin - marginal;
        return rent > 1e-9 * view.Program.BasePrice[activities.Node[activities.Start[activity]]] ? rent : 0;
    }
}
