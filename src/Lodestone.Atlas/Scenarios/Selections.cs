using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Everything of a world that a scenario can select.</summary>
internal sealed class Selections(World world, FindingLog log)
{
    public World World => world;

    public Selection Places { get; } =
        new("place", world.Places.Select(p => (p.Id, p.Name, p.Groups.AsEnumerable())), log);

    /// <summary>Goods; a stage selects all of its goods.</summary>
    public Selection Goods { get; } = new("good", world.Goods.Select(g => (g.Id, g.Name, Only(g.Stage))), log);

    /// <summary>Processes; a stage selects all of its processes.</summary>
    public Selection Processes { get; } =
        new("process", world.Processes.Select(p => (p.Id, p.Name, Only(p.Stage))), log);

    public Selection Sectors { get; } =
        new(
            "sector",
            world
                .Sectors.Select(s => (s.Sector, s.Name, Only("")))
                .Concat(world.Demands.Select(d => (d.Sector, d.Sector, Only("")))),
            log
        );

    public Selection Projects { get; } = new("project", world.Projects.Select(p => (p.Id, p.Name, Only(""))), log);

    private static IEnumerable<string> Only(string set) => [set];
}
