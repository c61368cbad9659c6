using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Peers.Verbs;

/// <summary>The atlas and the scenarios of the checkout that the program was built from.</summary>
internal static class ShippedData
{
    /// <summary>Folder of the repository: the nearest one above the program with <c>data/atlas</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Names of the scenarios of <c>data/scenarios</c>, in alphabetical order.</summary>
    public static string[] Scenarios { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Root, "data", "scenarios"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<World> Atlas = new(ReadAtlas);

    /// <summary>Reads the rare-earth magnet chain of the atlas.</summary>
    /// <exception cref="InvalidDataException">The package has errors; the message is the first.</exception>
    public static World World() => TouchedChains.With(Atlas.Value, "ndfeb-magnet");

    /// <summary>
    /// Reads a scenario with the chains of the atlas that it touches, as the command line plays it; one without events has
    /// the rare-earth magnet chain.
    /// </summary>
    /// <exception cref="InvalidDataException">The data have errors, or there is no such scenario; the message says which.</exception>
    public static (World World, Scenario Scenario) Touched(string name)
    {
        Scenario whole = Scenario(name, Atlas.Value);
        World world = whole.Items.Any() ? TouchedChains.Of(Atlas.Value, whole) : World();
        return (world, TouchedChains.Narrow(whole, world));
    }

    /// <summary>Reads a scenario of <c>data/scenarios</c>.</summary>
    /// <exception cref="InvalidDataException">There is no such scenario, or it has errors; the message says which.</exception>
    public static Scenario Scenario(string name, World world)
    {
        if (!Scenarios.Contains(name))
        {
            throw new InvalidDataException(
                $"no scenario '{name}' in data/scenarios; there are {string.Join(", ", Scenarios)}"
            );
        }

        ScenarioReading reading = ScenarioReader.Read(Path.Combine(Root, "data", "scenarios", name + ".yaml"), world);
        return reading.Scenario ?? throw new InvalidDataException(First(reading.Findings));
    }

    private static World ReadAtlas()
    {
        AtlasReading reading = AtlasReader.Read(Path.Combine(Root, "data", "atlas"));
        return reading.World ?? throw new InvalidDataException(First(reading.Findings));
    }

    private static string First(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.ToString() ?? "the data have errors";

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "data", "atlas", "datapackage.json")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no data/atlas in any folder above {AppContext.BaseDirectory}");
    }
}
