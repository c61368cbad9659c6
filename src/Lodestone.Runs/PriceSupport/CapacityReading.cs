using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Reads output, capacity and margin of one capacity from a cleared period.</summary>
internal sealed class CapacityReading
{
    private readonly Activities _activities;
    private readonly int _activity;

    private CapacityReading(Activities activities, int activity) => (_activities, _activity) = (activities, activity);

    /// <summary>The reading of a capacity; null where the programme has no such activity.</summary>
    public static CapacityReading? Of(CompiledScenario compiled, SupportCapacity capacity)
    {
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        Activities activities = compiled.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            ActivityOrigin origin = activities.Origin[activity];
            bool found = origin.Kind switch
            {
                ActivityKind.Process => capacity.Project.Length == 0
                    && compiled.World.Capacities[origin.Index].Place == capacity.Place
                    && compiled.World.Capacities[origin.Index].Process == capacity.Process,
                ActivityKind.Project => items[origin.Index] is FundedProject funded
                    && funded.Project == capacity.Project,
                _ => false,
            };
            if (found)
            {
                return new CapacityReading(activities, activity);
            }
        }

        return null;
    }

    /// <summary>t of the reference good made.</summary>
    public double Output(in PathView view) => view.Solution.Level[_activity];

    /// <summary>True where it has a capacity: an unlimited one has no series of it.</summary>
    public bool IsLimited => double.IsFinite(_activities.Capacity[_activity]);

    /// <summary>t of the reference good that could be made; infinite without a limit.</summary>
    public double Capacity(in PathView view) => view.Capacity[_activity];

    /// <summary>Σ a π over outputs and inputs, plus what a contract pays, USD/t of the reference good.</summary>
    public double Margin(in PathView view)
    {
        double margin = -view.State.ActivityWedge[_activity];
        for (int at = _activities.Start[_activity]; at < _activities.Start[_activity + 1]; at++)
        {
            margin += _activities.Coefficient[at] * Math.Max(view.Solution.Price[_activities.Node[at]], 0);
        }

        return margin;
    }
}
