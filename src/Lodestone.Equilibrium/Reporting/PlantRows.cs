using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Activity, capacity, utilisation, capacity rents and support payments.</summary>
internal sealed class PlantRows
{
    private readonly Rows _rows;
    private readonly EquilibriumProgram _program;
    private readonly Plant[] _plants;

    public PlantRows(Rows rows, EquilibriumProgram program, ReportNames names)
    {
        _rows = rows;
        _program = program;
        List<Plant> plants = [];
        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            if (names.Plant(activity) is { } plant)
            {
                int Series(string variable, string unit) =>
                    rows.Series(variable, unit, plant.Place, process: plant.Process);
                plants.Add(
                    new Plant(
                        activity,
                        Series(Variables.Activity, "t"),
                        Series(Variables.CapacityTonnes, "t"),
                        Series(Variables.Utilisation, "share"),
                        Series(Variables.RentCapacity, "USD/t"),
                        Series(Variables.SupportPayment, "USD")
                    )
                );
            }
        }

        _plants = [.. plants];
    }

    public void Add(PeriodView view)
    {
        foreach (Plant plant in _plants)
        {
            double level = view.Solution.Level[plant.Index];
            double capacity = view.Parameters.Capacity[plant.Index].Value;
            _rows.Add(plant.Activity, level);
            if (double.IsFinite(capacity))
            {
                _rows.Add(plant.Capacity, capacity);
                _rows.Add(plant.Utilisation, capacity > 0 ? level / capacity : 0);
            }

            double rent = PlantRent.Of(_program, view, plant.Index, capacity);
            if (rent > 0)
            {
                _rows.Add(plant.Rent, rent);
            }

            double payment = view.Support[plant.Index] * level;
            if (payment > 0)
            {
                _rows.Add(plant.Support, payment);
            }
        }
    }

    /// <summary>An activity of a plant and its series.</summary>
    private readonly record struct Plant(int Index, int Activity, int Capacity, int Utilisation, int Rent, int Support);
}
