using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Runs;
using Xunit;

namespace Lodestone.Cases.Tests;

public class DrawnPathTests
{
    private const int Draws = 3;
    private static readonly World Atlas = AtlasReader.Read(DataFolder.Atlas).World!;

    private static Scenario Scenario(string name) =>
        ScenarioReader.Read(Path.Combine(DataFolder.Atlas, "..", "scenarios", $"{name}.yaml"), Atlas).Scenario!;

    /// <summary>
    /// Every shipped scenario but the baseline says what is uncertain, and its draws are played to the
    /// end on the chains it touches.
    /// </summary>
    [Theory]
    [MemberData(nameof(ShippedScenarioTests.Names), MemberType = typeof(ShippedScenarioTests))]
    public void Draws_of_a_shipped_scenario_are_certified(string name)
    {
        Scenario read = Scenario(name);
        World world = TouchedChains.Of(Atlas, read);
        Scenario scenario = TouchedChains.Narrow(read, world);
        var sampler = new DrawSampler(world, scenario, (ulong)(scenario.Uncertainty?.Seed ?? 1));
        int parameters = sampler.Drivers.Count(d => d.Element == DriverElement.Parameter);
        Assert.Equal(world.Parameters.Count(p => p.Low < p.High), parameters);
        Assert.Equal(name == "baseline", sampler.Drivers.Count == parameters);
        Assert.Equal(sampler.Drivers.Count, sampler.Drivers.Select(d => d.Column.Column).Distinct().Count());
        var compiled = CompiledScenario.Compile(world, scenario);
        for (int k = 0; k < Draws; k++)
        {
            var input = new PathInput(compiled);
            input.Take(sampler.At(k));
            Outcome outcome = new PathRunner(compiled, new EngineSettings(), input).Run(
                null,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(scenario.Horizon.Periods, outcome.Certificate.Periods.Count);
            Assert.True(outcome.Certificate.Holds, $"draw {k}");
        }
    }

    /// <summary>In two of these draws a market for terbium metal all but dies: what is left of it must balance too.</summary>
    [Fact]
    public void Forty_draws_of_the_hardest_scenario_are_certified_alone()
    {
        Scenario read = Scenario("china-switches-off");
        World world = TouchedChains.Of(Atlas, read);
        Scenario scenario = TouchedChains.Narrow(read, world);
        var sampler = new DrawSampler(world, scenario, 7);
        Outcome[] outcomes =
        [
            .. Enumerable
                .Range(0, 40)
                .AsParallel()
                .AsOrdered()
                .Select(k => ScenarioSolver.SolveDraw(world, scenario, sampler.At(k))),
        ];
        Assert.All(outcomes, outcome => Assert.True(outcome.Certificate.Holds));
        Assert.All(outcomes.SelectMany(o => o.Certificate.Periods), p => Assert.True(p.BalanceResidual <= 1e-9));
    }

    /// <summary>The ranges are drawn; the single run stays what it was without them.</summary>
    [Fact]
    public void The_central_path_of_a_shipped_scenario_has_the_stocks_and_the_demand_of_the_atlas()
    {
        foreach (string name in ShippedScenarioTests.Names.Select(row => row.Data))
        {
            Uncertainty? uncertainty = Scenario(name).Uncertainty;
            Assert.Equal((1, 0), (uncertainty?.Stocks?.Central ?? 1, uncertainty?.DemandGrowth?.Central ?? 0));
        }
    }
}
