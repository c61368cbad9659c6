using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>When a reserve that answers a shortfall opens, what it then releases, and when it closes.</summary>
public class ReserveWatchTests
{
    private const double DaysOfMonth = 365.0 / 12;
    private static readonly Window Always = new(0, 100);

    private static Reserve Stock(double tonnes, double? lag) =>
        new("AUS", "magnet", tonnes, ReleaseRule.Shortfall, 0.02, tonnes, Always, 0) { LagDays = lag };

    [Fact]
    public void It_opens_for_final_use_that_goes_short_and_closes_when_nothing_does()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(6, Stock(5, null) with { Good = "dy", Place = "JPN" })
        );
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(-1000);
        PathState state = new(compiled);
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        PathInput input = new(compiled);
        ReserveWatch watch = new(compiled);
        double[] need = [.. compiled.Program.Uses.BaseQuantity];
        bool Update(int period)
        {
            watch.Begin(state, items, period);
            return watch.Update(input, state, runner.Solution, need, period);
        }

        Assert.False(Update(0));
        Assert.Equal(-1, state.OpenSince[0]);

        int node = compiled.Nodes.FindUser(compiled.Index.Good("dy"), compiled.Index.Place("JPN"));
        int use = Enumerable.Range(0, compiled.Program.Uses.Count).First(u => compiled.Program.Uses.Node[u] == node);
        double served = runner.Solution.Served[use];
        runner.Solution.Served[use] = 0.25 * served;
        Assert.False(Update(2));
        Assert.Equal(2, state.OpenSince[0]);
        Update(3);
        Assert.Equal(2, state.OpenSince[0]);
        runner.Solution.Served[use] = served;
        Update(4);
        Assert.Equal(-1, state.OpenSince[0]);
    }

    [Fact]
    public void It_opens_for_plants_whose_input_is_dear_and_stays_open_while_it_is_what_fills_the_gap()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(6, Stock(5, 0) with { Good = "dy", Place = "JPN" })
        );
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(-1000);
        PathState state = new(compiled);
        ScenarioItem[] items = [.. compiled.Scenario.Items];
        PathInput input = new(compiled);
        ReserveWatch watch = new(compiled);
        double[] need = [.. compiled.Program.Uses.BaseQuantity];
        int plant = Array.FindIndex(
            compiled.Program.Activities.Origin,
            origin =>
                origin.Kind == ActivityKind.Process
                && compiled.World.Capacities[origin.Index] is { Process: "magnet", Place: "JPN" }
        );
        double level = runner.Solution.Level[plant];
        int node = compiled.Nodes.FindUser(compiled.Index.Good("dy"), compiled.Index.Place("JPN"));
        double price = runner.Solution.Price[node];
        runner.Solution.Level[plant] = 0.5 * level;
        Assert.False(Update(0));
        Assert.Equal(-1, state.OpenSince[0]);
        runner.Solution.Price[node] = 3 * price;
        bool Update(int period)
        {
            watch.Begin(state, items, period);
            return watch.Update(input, state, runner.Solution, need, period);
        }

        Assert.True(Update(1));
        Assert.Equal((1, false), (state.OpenSince[0], state.Asks));
        Assert.False(Update(2));

        // Nothing goes short, but only because the reserve releases.
        (runner.Solution.Level[plant], runner.Solution.Price[node]) = (level, price);
        int stock = Array.FindIndex(compiled.Program.Holdings.Origin, origin => origin.Kind == HoldingKind.Answer);
        runner.Solution.Release[stock] = 0.03 * 0.5 * level;
        Update(3);
        Assert.Equal(1, state.OpenSince[0]);
        runner.Solution.Release[stock] = 0;
        Update(4);
        Assert.Equal(-1, state.OpenSince[0]);
    }

    [Theory]
    [InlineData(0.0, 1, 1, 1)]
    [InlineData(8.0, 1 - (8 / DaysOfMonth), 1, 1)]
    [InlineData(null, 0, 1, 1)]
    [InlineData(1.5 * DaysOfMonth, 0, 0.5, 1)]
    public void A_lag_is_waited_for_to_the_day(double? lag, double first, double second, double third)
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(6, Stock(5, lag)));
        PathState state = new(compiled);
        double[] Open() =>
            [
                .. Enumerable
                    .Range(2, 3)
                    .Select(t => ReserveWatch.Open(state, 0, Stock(5, lag), compiled.Scenario.Horizon, t)),
            ];
        Assert.Equal([0.0, 0, 0], Open());
        state.OpenSince[0] = 2;
        Assert.Equal([first, second, third], Open(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    /// <summary>
    /// A reserve that is large enough and answers at once holds the price within 1 % of its base, so that with elasticities of up to 1
    /// less than 1 % of use goes short, month after month.
    /// </summary>
    [Fact]
    public void A_large_reserve_without_a_lag_leaves_little_missing()
    {
        Assert.True(Short(null).Sum() > 50);
        Assert.All(Short(Stock(1e4, 0)), tonnes => Assert.InRange(tonnes, 0, 0.01 * 2200 / 12));
    }

    [Fact]
    public void The_longer_the_lag_the_more_goes_short()
    {
        double[] missing = [.. new[] { 0.0, 8, 30, 60, 90 }.Select(lag => Short(Stock(1e4, lag)).Sum())];
        Assert.Equal(missing.Order(), missing);
        Assert.True(missing[1] < 0.6 * missing[2], $"{missing[1]} {missing[2]}");
        Assert.True(missing[^1] < Short(null).Sum());
    }

    /// <summary>Before a lag has passed nothing is released: a month's lag leaves the first month as short as without a reserve.</summary>
    [Fact]
    public void A_month_of_lag_leaves_the_first_month_alone()
    {
        double[] without = Short(null);
        double[] with = Short(Stock(1e4, null));
        int first = Array.FindIndex(without, tonnes => tonnes > 1);
        Assert.Equal(without[first], with[first], 1e-6);
        Assert.True(with[first + 1] < 0.1 * without[first + 1]);
        Assert.Equal(with, Short(Stock(1e4, DaysOfMonth)), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    /// <summary>When the cut is over nothing more is sold.</summary>
    [Fact]
    public void What_is_left_when_the_shortfall_ends_stays()
    {
        Outcome outcome = Play(Stock(1e4, 8));
        double[] stock =
        [
            .. outcome
                .Rows.Where(r =>
                    r is { Variable: Variables.StockGovernment, Place: "AUS", Good: "magnet", Period: >= 0 }
                )
                .OrderBy(r => r.Period)
                .Select(r => r.Value),
        ];
        Assert.True(stock[6] < 1e4 - 100);
        Assert.Equal(stock[7], stock[9], 1e-6);
    }

    /// <summary>Tonnes short in Australia by month of a cut of magnets.</summary>
    private static double[] Short(Reserve? reserve)
    {
        Outcome outcome = Play(reserve);
        return
        [
            .. Enumerable
                .Range(0, 10)
                .Select(period =>
                    outcome
                        .Rows.Where(r =>
                            r is { Variable: Variables.Shortfall, Place: "AUS", Good: "magnet" } && r.Period == period
                        )
                        .Sum(r => r.Value)
                ),
        ];
    }

    private static Outcome Play(Reserve? reserve)
    {
        ScenarioItem[] items = reserve is null
            ? [SmallChain.Ban(["magnet"], 1, 6)]
            : [SmallChain.Ban(["magnet"], 1, 6), reserve];
        Outcome outcome = ScenarioSolver.Solve(
            SmallChain.World(),
            SmallChain.Scenario(10, items),
            cancellationToken: TestContext.Current.CancellationToken
        );
        CutOffTests.AssertCertified(outcome);
        return outcome;
    }
}
