using System.Xml.Linq;

namespace Lodestone.Architecture.Tests;

/// <summary>Data flows one way: atlas → world → engine → outcome → plan → page.</summary>
public class ArrowTests
{
    /// <summary>What each project may refer to; a project that is not listed here has no place in the house yet.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Optimization"] = [],
        ["Atlas"] = ["Model"],
        ["Equilibrium"] = ["Model"],
        ["Exposure"] = ["Model", "Optimization"],
        ["TradePolicy"] = ["Model"],
        ["Workspace"] = ["Model"],
        ["Planning"] = ["Model", "Equilibrium", "Exposure", "Optimization"],
        ["Runs"] = ["Model", "Atlas", "Equilibrium", "Exposure"],
        ["Cluster"] = ["Runs"],
        ["Exchange"] = ["Model", "Exposure", "Runs"],
        ["Plans"] = ["Model", "Atlas", "Equilibrium", "Exposure", "Optimization", "Planning", "Runs", "Exchange"],
    };

    private static readonly string[] Roots = ["Cli", "Web"];

    /// <summary>The one arrow between the roots: the verb <c>serve</c> starts the server (docs/decisions/0017).</summary>
    private static readonly (string From, string To) Serve = ("Cli", "Web");

    public static TheoryData<string> Projects => [.. Repository.SourceProjects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_the_design_allows(string project)
    {
        string name = Short(project);
        string[] references = [.. Repository.References(Repository.SourceProjects[project]).Select(Short)];
        if (Roots.Contains(name))
        {
            Assert.DoesNotContain(references, r => Roots.Contains(r) && (name, r) != Serve);
            return;
        }

        Assert.True(Allowed.ContainsKey(name), $"{project} is not in the list of arrows");
        Assert.Subset(Allowed[name].ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_refers_to_a_composition_root() =>
        Assert.DoesNotContain(
            Repository.SourceProjects.SelectMany(p =>
                Repository.References(p.Value).Select(r => (Short(p.Key), Short(r)))
            ),
            arrow => Roots.Contains(arrow.Item2) && arrow != Serve
        );

    [Fact]
    public void Arrows_are_not_inherited()
    {
        Assert.Equal(
            "true",
            Property(XDocument.Parse(Repository.Read("Directory.Build.props")), "DisableTransitiveProjectReferences")
        );
        Assert.All(
            Repository.SourceProjects.Values,
            p => Assert.Null(Property(p, "DisableTransitiveProjectReferences"))
        );
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_says_what_kind_it_is(string project)
    {
        string? kind = Property(Repository.SourceProjects[project], "LodestoneKind");
        Assert.Contains(kind, (string[])["Pure", "Edge"]);
        if (
            project
            is "Lodestone.Model"
                or "Lodestone.Equilibrium"
                or "Lodestone.Exposure"
                or "Lodestone.Optimization"
                or "Lodestone.Planning"
        )
        {
            Assert.Equal("Pure", kind);
        }
    }

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        string solution = Repository.Read("Lodestone.slnx");
        IEnumerable<string> missing = Repository
            .Files("src")
            .Concat(Repository.Files("tests"))
            .Where(f =>
                f.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(f, StringComparison.Ordinal)
            );
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_project_has_tests_of_its_own() =>
        Assert.All(Repository.SourceProjects.Keys, p => Assert.Contains($"{p}.Tests", Repository.TestProjects.Keys));

    private static string Short(string project) => project.Replace("Lodestone.", "", StringComparison.Ordinal);

    private static string? Property(XDocument project, string name) =>
        project.Descendants(name).FirstOrDefault()?.Value;
}
