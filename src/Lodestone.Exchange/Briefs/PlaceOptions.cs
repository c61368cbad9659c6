using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Projects announced in a place, and who else makes the good that it depends on most.</summary>
internal static class PlaceOptions
{
    public static BriefSection Of(BriefWorld world, string place, IReadOnlyList<PassedGood> passed)
    {
        (Project Project, string Good)[] projects =
        [
            .. world
                .World.Projects.Where(p => p.Place == place)
                .Select(p => (p, world.World.Processes.First(k => k.Id == p.Process).ReferenceGood)),
        ];
        string name = world.Names.Place(place);
        string announced =
            projects.Length == 0
                ? $"The data have no project announced in {name}"
                : $"The data have {Figure.Whole(projects.Length)} {(projects.Length == 1 ? "project" : "projects")} announced in {name}";
        var tables = new List<BriefTable> { ProjectTable.Of(world, projects, "Projects announced") };
        string others = "";
        if (passed.Count > 0)
        {
            PassedGood first = passed[0];
            others =
                $"; for {world.Names.Good(first.Good.Id)}, {OtherSuppliers.Sentence(world, first.Good.Id, first.Dependence.Supplier, place)}";
            tables.Add(OtherSuppliers.Table(world, first.Good.Id, first.Dependence.Supplier, place));
        }

        return new BriefSection(
            "options",
            "Options",
            $"{announced}{others}. {Recycling.Sentence(world, null)}",
            [.. tables.Where(t => t.Rows.Count > 0)]
        );
    }
}
