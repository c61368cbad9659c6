using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>Prices that an equilibrium leaves open although goods are traded.</summary>
public class FlatPricesTests
{
    private const int Periods = 8;

    private static readonly EngineSettings Settings = new() { Tolerance = 1e-9 };

    /// <summary>Nearest the base prices in Σ T/p0 (p − p0)² is the same markup on both, because throughputs are in the ratio of use.</summary>
    [Fact]
    public void Scarcity_of_two_inputs_in_a_fixed_ratio_is_shared_in_proportion()
    {
        CompiledScenario compiled = CompiledScenario.Compile(TwoMetals.World(), TwoMetals.Cut(Periods, 1, 3));
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(0);
        runner.Advance();
        runner.Clear(1);
        double dy = Ratio(compiled, runner, "dy");
        double tb = Ratio(compiled, runner, "tb");
        Assert.Equal(dy, tb, 1e-9 * dy);
        Assert.True(dy > 1.5, $"{dy}");
        Assert.True(runner.Solution.Residual < 1e-12, $"{runner.Solution.Residual}");
        Assert.True(runner.Solution.Release.Sum() > 0);
    }

    /// <summary>With the guide, without it, and alone: other starts, other dampings, other ways.</summary>
    [Fact]
    public void What_a_month_leaves_open_does_not_hang_on_the_way_of_the_solver()
    {
        CompiledScenario compiled = CompiledScenario.Compile(TwoMetals.World(), TwoMetals.Cut(Periods, 1, 3));
        GuidePath guide = GuidePath.Of(compiled, Settings, TestContext.Current.CancellationToken);
        const int Draws = 24;
        Dictionary<(int, int), double[]> guided = Play(compiled, guide, Draws);
        Dictionary<(int, int), double[]> unguided = Play(compiled, null, Draws);
        bool open = false;
        for (int number = 0; number < Draws; number++)
        {
            PathInput input = new(compiled);
            input.Take(Draw(compiled, number));
            PathRunner runner = new(compiled, Settings, input);
            for (int period = 0; period < Periods; period++)
            {
                runner.Clear(period);
                AssertClose(guided[(number, period)], unguided[(number, period)], compiled);
                AssertClose(guided[(number, period)], runner.Solution.Price, compiled);
                double dy = Ratio(compiled, runner, "dy");
                open |= dy > 1.2 && Math.Abs(Ratio(compiled, runner, "tb") - dy) < 1e-9;
                runner.Advance();
            }
        }

        Assert.True(open);
    }

    private static void AssertClose(double[] expected, double[] actual, CompiledScenario compiled)
    {
        for (int node = 0; node < expected.Length; node++)
        {
            double scale = Math.Max(compiled.Program.BasePrice[node], Math.Abs(expected[node]));
            Assert.Equal(expected[node], actual[node], 1e-6 * scale);
        }
    }

    private static double Ratio(CompiledScenario compiled, PathRunner runner, string good)
    {
        int wanted = compiled.Index.Good(good);
        int place = compiled.Index.Place("JPN");
        int node = Array.FindIndex(
            compiled.Program.Nodes,
            n => n.Kind == NodeKind.User && n.Good == wanted && n.Place == place
        );
        return runner.Solution.Price[node] / compiled.Program.BasePrice[node];
    }

    private static Dictionary<(int Draw, int Period), double[]> Play(
        CompiledScenario compiled,
        GuidePath? guide,
        int draws
    )
    {
        Log log = new();
        PathBatches
            .Create(compiled, Settings, guide)
            .Play(0, draws, number => Draw(compiled, number), log, TestContext.Current.CancellationToken);
        return log.Prices;
    }

    /// <summary>Window, depth and stocks by the number of the draw; stocks of both metals keep their ratio.</summary>
    private static Draw Draw(CompiledScenario compiled, int number)
    {
        PhiloxStream stream = new(11, 1);
        double U(int i) => stream.Uniform(number, 0, i);
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        Window when = new(1 + (int)(2 * U(0)), 2 + (int)(3 * U(1)));
        items[0] = (Ban)items[0] with { When = when };
        items[1] = (Throttle)items[1] with { When = when, Shares = [0.05 + (0.9 * U(2))] };
        double stocks = 0.5 + U(3);
        return new Draw(number, [], items, [.. compiled.World.Stocks.Select(_ => stocks)], 0.04 * U(4));
    }

    private sealed class Log : IPathObserver
    {
        public Dictionary<(int Draw, int Period), double[]> Prices { get; } = [];

        public void Cleared(in PathView view) => Prices[(view.Draw, view.Period)] = [.. view.Solution.Price];

        public void Ended(int draw, PathRecord record) => Assert.Equal(-1, record.FailedPeriod);
    }
}
