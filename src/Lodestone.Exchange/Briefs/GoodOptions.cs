using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Projects announced for a good, its other suppliers, recycling.</summary>
internal static class GoodOptions
{
    public static BriefSection Of(BriefWorld world, string good, string supplier)
    {
        HashSet<string> makers = world.Makers(good);
        Project[] projects = [.. world.World.Projects.Where(p => makers.Contains(p.Process))];
        string name = world.Names.Good(good);
        string announced =
            projects.Length == 0
                ? $"The data have no project announced that makes {name}"
                : $"The data have {Figure.Whole(projects.Length)} {(projects.Length == 1 ? "project" : "projects")} announced that would make {Figure.Tonnes(projects.Sum(p => ProjectTable.Tonnes(world, p, good)))} of {name} a year if all deliver in full";
        BriefTable[] tables =
        [
            ProjectTable.Of(world, projects.Select(p => (p, good)), "Projects announced"),
            OtherSuppliers.Table(world, good, supplier, null),
        ];
        string others = supplier.Length == 0 ? "" : $"; {OtherSuppliers.Sentence(world, good, supplier, null)}";
        return new BriefSection(
            "options",
            "Options",
            $"{announced}{others}. {Recycling.Sentence(world, good)}",
            [.. tables.Where(t => t.Rows.Count > 0)]
        );
    }
}
