using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Reporting;

/// <summary>A draw of an elasticity and a world that has it as its own are the same thing: every row of the report agrees.</summary>
public class DrawnRowsTests
{
    private const double Demand = 0.5;
    private const double Supply = 3;

    [Fact]
    public void A_draw_is_reported_as_the_world_that_has_its_elasticities()
    {
        World world = SmallChain
            .Builder()
            .Parameter("*", ParameterNames.DemandElasticity, -0.4)
            .Parameter("*", ParameterNames.SupplyElasticity, 1)
            .Build();
        Scenario scenario = SmallChain.Scenario(
            8,
            SmallChain.Ban(["dy"], 1, 5),
            SmallChain.Ban(["magnet"], 3, 2),
            new Reserve("JPN", "dy", 60, ReleaseRule.Shortfall, 0.01, 60, new Window(0, 100), 0) { LagDays = 10 }
        );
        World own = world with
        {
            Demands = [.. world.Demands.Select(d => d with { Elasticity = Demand * d.Elasticity })],
            Capacities = [.. world.Capacities.Select(c => c with { SupplyElasticity = Supply * c.SupplyElasticity })],
        };
        var compiled = CompiledScenario.Compile(world, scenario);
        PathInput input = new(compiled);
        input.Take(new Draw(0, [Demand * -0.4, Supply], [.. scenario.Items], [.. world.Stocks.Select(_ => 1.0)], 0));
        OutcomeRow[] drawn = Play(compiled, input);
        OutcomeRow[] expected = Play(CompiledScenario.Compile(own, scenario), null);
        OutcomeRow[] central = Play(compiled, null);

        Assert.Equal(expected.Select(Key), drawn.Select(Key));
        Assert.All(
            expected.Zip(drawn),
            pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-6 * Math.Max(1, Math.Abs(pair.First.Value)))
        );
        Assert.Equal(3, Moved(Variables.WelfareConsumer));
        Assert.Equal(3, Moved(Variables.WelfareProducer));
        Assert.True(Moved(Variables.RentCapacity) > 0);

        int Moved(string variable)
        {
            ILookup<string, double> before = central.ToLookup(Key, row => row.Value);
            return drawn
                .Where(row => row.Variable == variable && Math.Abs(row.Value - before[Key(row)].Sum()) > 1)
                .Select(row => row.Place)
                .Distinct()
                .Count();
        }
    }

    private static string Key(OutcomeRow row) => $"{row.Period} {row.Variable} {row.Place} {row.Good} {row.Process}";

    private static OutcomeRow[] Play(CompiledScenario compiled, PathInput? input) =>
        [
            .. new PathRunner(compiled, new EngineSettings(), input ?? new PathInput(compiled))
                .Run(null, TestContext.Current.CancellationToken)
                .Rows.Where(row => row.Period >= 0),
        ];
}
