using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Peers.Verbs;

/// <summary>The atlas and the scenarios of the checkout that the program was built from.</summary>
internal static class ShippedData
{
    /// <summary>Folder of the repository: the nearest one above the program with <c>data/atlas</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads the rare-earth magnet chain of the atlas.</summary>
    /// <exception cref="InvalidDataException">The package has errors; the message is the first.</exception>
    public static World World()
    {
        AtlasReading reading = AtlasReader.Read(Path.Combine(Root, "data", "atlas"));
        World atlas = reading.World ?? throw new InvalidDataException(First(reading.Findings));
        return TouchedChains.With(atlas, "ndfeb-magnet");
    }

    /// <summary>Reads a scenario of <c>data/scenarios</c>.</summary>
    /// <exception cref="InvalidDataException">There is no such scenario, or it has errors; the message says which.</exception>
    public static Scenario Scenario(string name, World world)
    {
        string folder = Path.Combine(Root, "data", "scenarios");
        string file = Path.Combine(folder, name + ".yaml");
        if (!File.Exists(file))
        {
            IEnumerable<string?> known = Directory
                .GetFiles(folder, "*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal);
            throw new InvalidDataException(
                $"no scenario '{name}' in data/scenarios; there are {string.Join(", ", known)}"
            );
        }

        ScenarioReading reading = ScenarioReader.Read(file, world);
        return reading.Scenario ?? throw new InvalidDataException(First(reading.Findings));
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
