using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Announced projects, the largest first.</summary>
internal static class ProjectTable
{
    /// <summary>The table.</summary>
    /// <param name="world">World.</param>
    /// <param name="projects">Projects with the good whose tonnes are given.</param>
    /// <param name="caption">What the table shows.</param>
    public static BriefTable Of(
        BriefWorld world,
        IEnumerable<(Project Project, string Good)> projects,
        string caption
    ) =>
        new(
            "projects",
            caption,
            "Project",
            [
                new("place", "Place"),
                new("good", "Good"),
                new("tonnes", "t a year", "t/yr", Figure.Short),
                new("start", "Start"),
                new("probability", "chance, %", "1", Figure.PercentNumber),
            ],
            [
                .. projects
                    .Select(p => (p.Project, p.Good, Tonnes: Tonnes(world, p.Project, p.Good)))
                    .OrderByDescending(p => p.Tonnes)
                    .Select(p => new BriefRow(
                        p.Project.Id,
                        p.Project.Name,
                        [
                            world.Names.Heading(p.Project.Place),
                            world.Names.GoodHeading(p.Good),
                            p.Tonnes,
                            p.Project.Start.Length > 0 ? p.Project.Start : "open",
                            p.Project.Probability,
                        ],
                        BriefBasis.Of("projects", [p.Project.Provenance], ("project", p.Project.Id))
                    )),
            ]
        );

    /// <summary>What a project makes of a good at full output, t per year.</summary>
    public static double Tonnes(BriefWorld world, Project project, string good) =>
        project.CapacityPerYear * world.Yield(project.Process, good);
}
