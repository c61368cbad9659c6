using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Peers.Golden;
using Lodestone.Peers.Primal;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>
/// Months of shipped shocks, the first and the sixth or seventh, against Ipopt, which solved the same programme in quantities by another method
/// (files in <c>Golden</c>, each with the command that writes it again). Needs no Ipopt.
/// </summary>
public class IpoptGoldenTests
{
    private const double Tolerance = 1e-7;

    private static readonly string Folder = Path.Combine(
        DataFolder.Atlas,
        "..",
        "..",
        "tests",
        "Lodestone.Cases.Tests",
        "Golden"
    );

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Seventeen_months_of_twelve_shocks_are_held_against_Ipopt()
    {
        Assert.Equal(17, Files.Count);
        Assert.Equal(
            12,
            Directory.GetFiles(Folder, "*.json").Select(file => GoldenPeriod.Read(file).Scenario).Distinct().Count()
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_engine_finds_what_Ipopt_finds(string file)
    {
        GoldenPeriod golden = GoldenPeriod.Read(Path.Combine(Folder, file));
        World atlas = CaseRun.World(DataFolder.Atlas);
        Scenario whole = CaseRun.Scenario(Path.Combine(DataFolder.Atlas, ".."), golden.Scenario, atlas);
        World world = TouchedChains.Of(atlas, whole);
        string hint =
            world.Version == golden.Atlas
                ? $"{file}, same atlas"
                : $"{file} is of atlas {golden.Atlas}, this is {world.Version}; write it again: {golden.Command}";
        Scenario scenario = TouchedChains.Narrow(whole, world);
        Assert.Equal(golden.Period, scenario.Horizon.At(golden.Index).ToString());
        Assert.True(golden.KktError < 1e-9, hint);

        ClearedPeriod cleared = ClearedPeriod.Of(world, scenario, golden.Index);
        Near(golden.Objective, cleared.Objective, Math.Abs(golden.Objective), $"objective; {hint}");
        SortedDictionary<string, double> unmet = cleared.Unmet(cleared.Programme.Point(cleared.Solution));
        Assert.Equal(golden.Unmet.Keys, unmet.Keys);
        foreach ((string good, double tonnes) in golden.Unmet)
        {
            Near(tonnes, unmet[good], golden.Demand[good], $"unmet {good}; {hint}");
        }

        Assert.True(golden.Prices.Count >= 30, hint);
        foreach (GoldenPrice price in golden.Prices)
        {
            int node = Node(cleared.Compiled, price);
            double scale = cleared.Compiled.Program.BasePrice[node];
            Near(price.Value, cleared.Solution.Price[node], scale, $"price {price}; {hint}");
        }
    }

    private static int Node(CompiledScenario compiled, GoldenPrice price) =>
        Array.FindIndex(
            compiled.Program.Nodes,
            node =>
                node.Kind == price.Kind
                && compiled.World.Goods[node.Good].Id == price.Good
                && node.Place >= 0
                && compiled.World.Places[node.Place].Id == price.Place
        );

    private static void Near(double expected, double actual, double scale, string what) =>
        Assert.True(
            Math.Abs(actual - expected) <= Tolerance * scale,
            $"{what}: Ipopt {expected:R}, engine {actual:R}, difference over scale {Math.Abs(actual - expected) / scale:E2}"
        );
}
