using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>What the nodes and activities of a program are called, looked up once for all periods.</summary>
internal sealed class ReportNames
{
    private readonly CompiledScenario _compiled;
    private readonly (string Place, string Process)?[] _plants;
    private readonly int[] _plantPlaces;

    public ReportNames(CompiledScenario compiled)
    {
        _compiled = compiled;
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        _plants = [.. compiled.Program.Activities.Origin.Select(origin => PlantOf(origin, items))];
        _plantPlaces = [.. _plants.Select(plant => plant is { } named ? compiled.Index.Place(named.Place) : -1)];
    }

    /// <summary>Id of the good of a node.</summary>
    public string Good(int node) => _compiled.World.Goods[_compiled.Program.Nodes[node].Good].Id;

    /// <summary>Id of the place of a node; empty at a pool.</summary>
    public string Place(int node) =>
        _compiled.Program.Nodes[node].Place < 0 ? "" : _compiled.World.Places[_compiled.Program.Nodes[node].Place].Id;

    /// <summary>Place and process of an activity; null for routes and transfers.</summary>
    public (string Place, string Process)? Plant(int activity) => _plants[activity];

    /// <summary>Index of the place of a plant; -1 for routes and transfers.</summary>
    public int PlaceOfPlant(int activity) => _plantPlaces[activity];

    private (string Place, string Process)? PlantOf(ActivityOrigin origin, ScenarioItem[] items)
    {
        if (origin.Kind == ActivityKind.Process)
        {
            Capacity capacity = _compiled.World.Capacities[origin.Index];
            return (capacity.Place, capacity.Process);
        }

        if (origin.Kind == ActivityKind.Project)
        {
            string id = ((FundedProject)items[origin.Index]).Project;
            Project project = _compiled.World.Projects.First(candidate => candidate.Id == id);
            return (project.Place, project.Process);
        }

        return null;
    }
}
