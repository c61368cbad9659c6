using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>One solved period with what the reports need to name its numbers.</summary>
/// <param name="Compiled">World, scenario and program.</param>
/// <param name="Solution">Cleared markets.</param>
/// <param name="Parameters">Parameters they were cleared with.</param>
/// <param name="Wedges">Duties and contracts in force.</param>
/// <param name="State">State at the end of the period (stocks after releases and purchases).</param>
/// <param name="Need">Demand at base price by use, before long-run substitution, t.</param>
internal sealed record PeriodView(
    CompiledScenario Compiled,
    PeriodSolution Solution,
    PeriodParameters<Lane1> Parameters,
    Wedges Wedges,
    PathState State,
    double[] Need
)
{
    public EquilibriumProgram Program => Compiled.Program;

    public string Good(int node) => Compiled.World.Goods[Program.Nodes[node].Good].Id;

    public string Place(int node) =>
        Program.Nodes[node].Place < 0 ? "" : Compiled.World.Places[Program.Nodes[node].Place].Id;

    public Capacity? Plant(int activity) =>
        Program.Activities.Origin[activity] is { Kind: ActivityKind.Process, Index: int row }
            ? Compiled.World.Capacities[row]
            : null;

    /// <summary>Place and process of an activity; null for routes and transfers.</summary>
    public (string Place, string Process)? Plants(int activity)
    {
        ActivityOrigin origin = Program.Activities.Origin[activity];
        if (origin.Kind == ActivityKind.Process)
        {
            return (Compiled.World.Capacities[origin.Index].Place, Compiled.World.Capacities[origin.Index].Process);
        }

        if (origin.Kind == ActivityKind.Project)
        {
            string id = ((FundedProject)Compiled.Scenario.Items.ElementAt(origin.Index)).Project;
            Project project = Compiled.World.Projects.First(candidate => candidate.Id == id);
            return (project.Place, project.Process);
        }

        return null;
    }
}
