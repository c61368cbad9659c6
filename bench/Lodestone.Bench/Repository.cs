using Lodestone.Atlas;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Bench;

/// <summary>The data of the checkout that the benchmarks are built from.</summary>
internal static class Repository
{
    /// <summary>Folder of the atlas: <c>data/atlas</c> in the nearest folder above the program that has one.</summary>
    public static string Atlas { get; } = Path.Combine(Data(), "atlas");

    /// <summary>Reads the rare-earth magnet chain of the atlas.</summary>
    public static World World()
    {
        AtlasReading reading = AtlasReader.Read(Atlas);
        World atlas = reading.World ?? throw new InvalidDataException($"{Atlas} has errors: {First(reading.Findings)}");
        return TouchedChains.With(atlas, "ndfeb-magnet");
    }

    /// <summary>Reads a scenario of <c>data/scenarios</c>.</summary>
    public static Scenario Scenario(string name, World world)
    {
        string file = Path.Combine(Data(), "scenarios", name + ".yaml");
        ScenarioReading reading = ScenarioReader.Read(file, world);
        return reading.Scenario ?? throw new InvalidDataException($"{file} has errors: {First(reading.Findings)}");
    }

    /// <summary>Reads the world and a scenario and compiles them.</summary>
    public static CompiledScenario Compile(string scenario)
    {
        World world = World();
        return CompiledScenario.Compile(world, Scenario(scenario, world));
    }

    private static Finding? First(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Severity == Severity.Error);

    private static string Data()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "data", "atlas", "datapackage.json")))
            {
                return Path.Combine(at.FullName, "data");
            }
        }

        throw new DirectoryNotFoundException($"no data/atlas in any folder above {AppContext.BaseDirectory}");
    }
}
