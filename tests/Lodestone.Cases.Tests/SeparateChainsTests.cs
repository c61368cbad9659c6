using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>A chain that nothing touches repeats its base year and moves nothing in the others: leaving it out is exact.</summary>
public class SeparateChainsTests
{
    private const string Copy = "-b";

    [Fact]
    public void A_chain_played_alone_is_the_chain_played_beside_another()
    {
        string folder = Path.Combine(DataFolder.Cases, "chain-cutoff");
        World single = CaseRun.World(folder);
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "scenarios"), "*.yaml"))
        {
            Scenario scenario = CaseRun.Scenario(folder, Path.GetFileNameWithoutExtension(file), single);
            World both = Beside(single);
            World cut = TouchedChains.Of(both, scenario);
            if (!scenario.Items.Any())
            {
                Assert.Same(both, cut);
                continue;
            }

            Assert.Equal(single.Goods.Count, cut.GoodsLeftOut);
            Outcome alone = Play(cut, scenario);
            Outcome beside = Play(both, scenario);
            Dictionary<string, double> whole = beside.Rows.ToDictionary(Key, row => row.Value);
            Assert.All(alone.Rows, row => Near(whole[Key(row)], row.Value, Key(row)));
            Dictionary<string, double> calm = beside
                .Rows.Where(row => row.Period == 0)
                .ToDictionary(row => Key(row with { Period = 0 }), row => row.Value);
            Assert.All(
                beside.Rows.Where(row => row.Period > 0 && row.Good.EndsWith(Copy, StringComparison.Ordinal)),
                row => Near(calm[Key(row with { Period = 0 })], row.Value, Key(row))
            );
        }
    }

    private static Outcome Play(World world, Scenario scenario)
    {
        Outcome outcome = ScenarioSolver.Solve(
            world,
            scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Certificates.AssertHolds(outcome);
        return outcome;
    }

    private static void Near(double expected, double actual, string what) =>
        Assert.True(
            Math.Abs(expected - actual) <= 1e-8 * Math.Max(1, Math.Abs(expected)),
            $"{what}: {expected} beside another chain, {actual} alone"
        );

    private static string Key(OutcomeRow row) =>
        $"{row.Variable} {row.Place} {row.Partner} {row.Good} {row.Process} {row.Sector} {row.Period}";

    /// <summary>The world with a copy of its goods and processes under other names.</summary>
    private static World Beside(World world)
    {
        static GoodAmount Other(GoodAmount amount) => amount with { Good = amount.Good + Copy };
        return world with
        {
            Goods = [.. world.Goods, .. world.Goods.Select(g => g with { Id = g.Id + Copy })],
            Processes =
            [
                .. world.Processes,
                .. world.Processes.Select(p =>
                    p with
                    {
                        Id = p.Id + Copy,
                        ReferenceGood = p.ReferenceGood + Copy,
                        Inputs = [.. p.Inputs.Select(Other)],
                        Outputs = [.. p.Outputs.Select(Other)],
                    }
                ),
            ],
            Capacities = [.. world.Capacities, .. world.Capacities.Select(c => c with { Process = c.Process + Copy })],
            Demands = [.. world.Demands, .. world.Demands.Select(d => d with { Good = d.Good + Copy })],
            Trade = [.. world.Trade, .. world.Trade.Select(t => t with { Good = t.Good + Copy })],
            Links = [.. world.Links, .. world.Links.Select(l => l with { Good = l.Good + Copy })],
            Stocks = [.. world.Stocks, .. world.Stocks.Select(s => s with { Good = s.Good + Copy })],
            Prices = [.. world.Prices, .. world.Prices.Select(p => p with { Good = p.Good + Copy })],
        };
    }
}
