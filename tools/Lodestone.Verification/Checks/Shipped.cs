using System.Collections.Concurrent;
using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;

namespace Lodestone.Verification.Checks;

/// <summary>The data of the repository, read and played by what the command line uses; each outcome is played once.</summary>
/// <param name="root">The checkout.</param>
internal sealed class Shipped(string root)
{
    private readonly ConcurrentDictionary<string, Lazy<World>> _worlds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), Lazy<Outcome>> _outcomes = new();

    /// <summary>The checkout.</summary>
    public string Root => root;

    /// <summary>The atlas.</summary>
    public World Atlas => World("data/atlas");

    /// <summary>The rare-earth magnet chain of the atlas, what is tied to NdFeB magnets by a process.</summary>
    public World Magnets =>
        _worlds.GetOrAdd("magnets", _ => new Lazy<World>(() => TouchedChains.With(Atlas, "ndfeb-magnet"))).Value;

    /// <summary>World of a package, by its folder below the checkout.</summary>
    public World World(string folder) => _worlds.GetOrAdd(folder, f => new Lazy<World>(() => ReadWorld(f))).Value;

    /// <summary>The chains of the atlas that a scenario touches.</summary>
    public World Touched(string name) =>
        _worlds
            .GetOrAdd(
                $"touched by {name}",
                _ => new Lazy<World>(() => TouchedChains.Of(Atlas, Scenario("data/atlas", name)))
            )
            .Value;

    /// <summary>Scenario of the atlas, on the chains that it touches.</summary>
    public Scenario OnTouched(string name) => TouchedChains.Narrow(Scenario("data/atlas", name), Touched(name));

    /// <summary>Scenario of a package, or of the atlas.</summary>
    public Scenario Scenario(string folder, string name) => Scenario(folder, name, World(folder));

    /// <summary>Scenario of the atlas, on the magnet chain alone.</summary>
    public Scenario OnMagnets(string name) => Scenario("data/atlas", name, Magnets);

    private Scenario Scenario(string folder, string name, World world)
    {
        string inside = Path.Combine(root, folder, "scenarios", $"{name}.yaml");
        string file = File.Exists(inside) ? inside : Path.Combine(root, folder, "..", "scenarios", $"{name}.yaml");
        ScenarioReading reading = ScenarioReader.Read(file, world);
        return reading.Scenario ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
    }

    /// <summary>Outcome of a shipped scenario.</summary>
    public Outcome Outcome(string folder, string name) =>
        _outcomes
            .GetOrAdd(
                (folder, name),
                key => new Lazy<Outcome>(() => Play(World(key.Item1), Scenario(key.Item1, key.Item2)))
            )
            .Value;

    /// <summary>Outcome of a scenario of <c>data/cases</c>.</summary>
    public Outcome Case(string name, string scenario) => Outcome($"data/cases/{name}", scenario);

    /// <summary>Folder and name of every scenario that ships: those of the atlas, then those of the cases.</summary>
    public IEnumerable<(string Folder, string Name)> Scenarios()
    {
        foreach (string name in Names("data/scenarios"))
        {
            yield return ("data/atlas", name);
        }

        foreach (
            string folder in Directory.GetDirectories(Path.Combine(root, "data/cases")).Order(StringComparer.Ordinal)
        )
        {
            string package = $"data/cases/{Path.GetFileName(folder)}";
            foreach (string name in Names($"{package}/scenarios"))
            {
                yield return (package, name);
            }
        }
    }

    /// <summary>Plays a scenario on the chains it touches.</summary>
    public static Outcome Play(World whole, Scenario scenario)
    {
        World world = TouchedChains.Of(whole, scenario);
        return ScenarioSolver.Solve(world, TouchedChains.Narrow(scenario, world));
    }

    private IEnumerable<string> Names(string folder) =>
        Directory
            .GetFiles(Path.Combine(root, folder), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    private World ReadWorld(string folder)
    {
        AtlasReading reading = AtlasReader.Read(Path.Combine(root, folder));
        return reading.World ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
    }
}
