using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Ensembles;

/// <summary>A draw's numbers depend on the draw alone: not on its neighbours, on the width of the lanes or on the block.</summary>
public class PathBatchTests
{
    private const int Draws = 37;

    private static readonly EngineSettings Settings = new() { Tolerance = 1e-9 };

    [Fact]
    public void One_four_and_eight_lanes_give_the_same_bits()
    {
        CompiledScenario compiled = Compiled();
        GuidePath guide = Guide(compiled);
        Log one = Play(PathBatches.Of<Lane1>(compiled, Settings, guide), compiled, 0, Draws);
        Assert.Equal(one.Prices, Play(PathBatches.Of<Lane4>(compiled, Settings, guide), compiled, 0, Draws).Prices);
        Assert.Equal(one.Prices, Play(PathBatches.Of<Lane8>(compiled, Settings, guide), compiled, 0, Draws).Prices);
        Assert.All(one.Records.Values, record => Assert.Equal(-1, record.FailedPeriod));
    }

    [Fact]
    public void A_draw_does_not_depend_on_the_others_of_its_block()
    {
        CompiledScenario compiled = Compiled();
        GuidePath guide = Guide(compiled);
        IPathBatch batch = PathBatches.Create(compiled, Settings, guide);
        Log together = Play(batch, compiled, 0, Draws);
        foreach (int draw in (ReadOnlySpan<int>)[0, 5, 36])
        {
            Log alone = Play(batch, compiled, draw, 1);
            for (int period = 0; period < compiled.Scenario.Horizon.Periods; period++)
            {
                Assert.Equal(together.Prices[(draw, period)], alone.Prices[(draw, period)]);
            }

            Assert.Equal(together.Records[draw], alone.Records[draw]);
        }
    }

    [Fact]
    public void A_draw_is_the_path_that_is_played_alone()
    {
        CompiledScenario compiled = Compiled();
        Log batch = Play(PathBatches.Create(compiled, Settings, Guide(compiled)), compiled, 0, Draws);
        for (int draw = 0; draw < 6; draw++)
        {
            PathInput input = new(compiled);
            input.Take(Draw(compiled, draw));
            PathRunner runner = new(compiled, Settings, input);
            for (int period = 0; period < compiled.Scenario.Horizon.Periods; period++)
            {
                runner.Clear(period);
                double[] prices = batch.Prices[(draw, period)];
                for (int node = 0; node < prices.Length; node++)
                {
                    double scale = compiled.Program.BasePrice[node];
                    Assert.Equal(runner.Solution.Price[node], prices[node], 1e-6 * scale);
                }

                runner.Advance();
            }
        }
    }

    [Fact]
    public void Where_a_path_starts_does_not_move_where_it_ends()
    {
        CompiledScenario compiled = Compiled();
        Log guided = Play(PathBatches.Create(compiled, Settings, Guide(compiled)), compiled, 0, Draws);
        Log alone = Play(PathBatches.Create(compiled, Settings, null), compiled, 0, Draws);
        foreach (((int draw, int period), double[] prices) in guided.Prices)
        {
            for (int node = 0; node < prices.Length; node++)
            {
                double scale = compiled.Program.BasePrice[node];
                Assert.Equal(prices[node], alone.Prices[(draw, period)][node], 1e-6 * scale);
            }
        }
    }

    [Fact]
    public void Duties_that_depend_on_a_price_are_renewed_in_every_lane()
    {
        Scenario scenario = SmallChain.Scenario(
            4,
            new TariffChange(["magnet"], ["CHN"], ["JPN", "AUS"], 0.25, 0, new Window(1, 2), 0)
        );
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), scenario);
        Log batch = Play(PathBatches.Create(compiled, Settings, null), compiled, 0, 9, Central);
        PathRunner runner = new(compiled, Settings);
        for (int period = 0; period < 4; period++)
        {
            runner.Clear(period);
            for (int node = 0; node < runner.Solution.Price.Length; node++)
            {
                double scale = compiled.Program.BasePrice[node];
                Assert.Equal(runner.Solution.Price[node], batch.Prices[(8, period)][node], 1e-6 * scale);
            }

            runner.Advance();
        }
    }

    [Fact]
    public void Reserves_answer_what_is_missing_in_every_lane()
    {
        var always = new Window(0, 100);
        Scenario scenario = SmallChain.Scenario(
            6,
            SmallChain.Ban(["magnet"], 1, 4),
            new Reserve("JPN", "magnet", 300, ReleaseRule.Shortfall, 0.02, 60, always, 0) { LagDays = 8 },
            new Reserve("AUS", "magnet", 100, ReleaseRule.Shortfall, 0, 40, always, 0),
            new Pool(["JPN", "AUS"], ["magnet"], always, 0)
        );
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), scenario);
        Log batch = Play(PathBatches.Create(compiled, Settings, null), compiled, 0, 9, Central);
        PathRunner runner = new(compiled, Settings);
        bool answered = false;
        for (int period = 0; period < 6; period++)
        {
            runner.Clear(period);
            answered |= runner.State.OpenSince[1] >= 0;
            for (int node = 0; node < runner.Solution.Price.Length; node++)
            {
                double scale = compiled.Program.BasePrice[node];
                Assert.Equal(runner.Solution.Price[node], batch.Prices[(8, period)][node], 1e-6 * scale);
            }

            runner.Advance();
        }

        Assert.True(answered);
    }

    private static GuidePath Guide(CompiledScenario compiled) =>
        GuidePath.Of(compiled, Settings, TestContext.Current.CancellationToken);

    private static CompiledScenario Compiled()
    {
        Scenario scenario = SmallChain.Scenario(
            10,
            new Throttle(["magnet"], ["CHN"], ["JPN", "AUS"], [0.3], new Window(2, 4), 0),
            new Ban(["dy"], ["CHN"], ["JPN"], new Window(3, 3), 0),
            new Outage(["mine"], ["AUS"], 0.5, new Window(5, 2), 0)
        );
        return CompiledScenario.Compile(SmallChain.World(), scenario);
    }

    private static Draw Central(CompiledScenario compiled, int number) =>
        new(number, [], [.. compiled.Scenario.Items], Ones(compiled), 0);

    /// <summary>Windows, depths, stocks and growth by the number of the draw, from a keyed stream.</summary>
    private static Draw Draw(CompiledScenario compiled, int number)
    {
        PhiloxStream stream = new(7, 1);
        double U(int i) => stream.Uniform(number, 0, i);
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        items[0] = (Throttle)items[0] with
        {
            Shares = [0.05 + (0.9 * U(0))],
            When = new Window(1 + (int)(3 * U(1)), 2 + (int)(4 * U(2))),
        };
        items[1] = (Ban)items[1] with { When = new Window(2 + (int)(3 * U(3)), 1 + (int)(4 * U(4))) };
        items[2] = (Outage)items[2] with { Loss = U(5) };
        double[] stocks = [.. Ones(compiled).Select((one, row) => one * (0.3 + U(6 + row)))];
        return new Draw(number, [], items, stocks, 0.1 * U(20));
    }

    private static double[] Ones(CompiledScenario compiled) => [.. compiled.World.Stocks.Select(_ => 1.0)];

    private static Log Play(IPathBatch batch, CompiledScenario compiled, int first, int count) =>
        Play(batch, compiled, first, count, Draw);

    private static Log Play(
        IPathBatch batch,
        CompiledScenario compiled,
        int first,
        int count,
        Func<CompiledScenario, int, Draw> draw
    )
    {
        Log log = new();
        batch.Play(first, count, number => draw(compiled, number), log, TestContext.Current.CancellationToken);
        return log;
    }

    private sealed class Log : IPathObserver
    {
        public Dictionary<(int Draw, int Period), double[]> Prices { get; } = [];

        public Dictionary<int, PathRecord> Records { get; } = [];

        public void Cleared(in PathView view) => Prices[(view.Draw, view.Period)] = [.. view.Solution.Price];

        public void Ended(int draw, PathRecord record) => Records[draw] = record;
    }
}
