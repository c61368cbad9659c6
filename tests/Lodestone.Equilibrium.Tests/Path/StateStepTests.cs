using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>What a period leaves to the next, number by number.</summary>
public class StateStepTests
{
    private static readonly Reserve Shortfall = new("JPN", "dy", 5, ReleaseRule.Shortfall, 0.1, 1, new Window(0, 6), 0);
    private readonly CompiledScenario _compiled = CompiledScenario.Compile(
        SmallChain.Builder().Parameter("magnet", ParameterNames.SourcingHabitPerYear, 0.6).Build(),
        SmallChain.Scenario(6, Shortfall)
    );

    private readonly PathInput _input;
    private readonly PathState _state;
    private readonly PeriodSolution _solution;

    public StateStepTests()
    {
        _input = new PathInput(_compiled);
        _state = new PathState(_compiled, _input);
        PathRunner runner = new(_compiled, new EngineSettings());
        runner.Clear(-1000);
        _solution = runner.Solution;
        _state.Decided[0] = 0;
    }

    private EquilibriumProgram Program => _compiled.Program;

    [Fact]
    public void Nothing_moves_at_base_prices()
    {
        double[] stock = [.. _state.Stock];
        double[] weight = [.. _state.LogWeight];
        Advance();
        Assert.Equal(stock, _state.Stock, (a, b) => Math.Abs(a - b) <= 1e-12 * Math.Max(a, 1));
        Assert.Equal(weight, _state.LogWeight, (a, b) => a == b || Math.Abs(a - b) <= 1e-12);
        Assert.All(_state.Reference, r => Assert.Equal(1, r, 1e-12));
        Assert.All(_state.Scale, r => Assert.Equal(1, r, 1e-12));
        Assert.All(_state.DemandHabit, r => Assert.Equal(1, r, 1e-12));
        Assert.All(_state.SupplyShift, r => Assert.Equal(1, r, 1e-12));
    }

    /// <summary>The last digit says where a user bought that bought next to nothing.</summary>
    [Fact]
    public void A_user_that_buys_next_to_nothing_keeps_its_habits()
    {
        int bundle = Enumerable
            .Range(0, Program.Sources.Bundles)
            .First(b =>
                Program.Sources.Start[b + 1] - Program.Sources.Start[b] > 1
                && _input.Rules.RouteHabit[Program.Sources.Start[b]] > 0
            );
        int first = Program.Sources.Start[bundle];
        double[] weight = [.. _state.LogWeight];
        double nothing = 1e-12 * Program.Throughput[Program.Sources.User[bundle]];
        for (int route = first; route < Program.Sources.Start[bundle + 1]; route++)
        {
            _solution.Flow[route] = nothing * (1 + route - first);
        }

        Advance();
        Assert.Equal(weight, _state.LogWeight, (a, b) => a == b || Math.Abs(a - b) <= 1e-12);
        _solution.Flow[first] = 0.5 * Program.Throughput[Program.Sources.User[bundle]];
        Advance();
        Assert.True(_state.LogWeight[first] > weight[first]);
    }

    [Fact]
    public void A_stock_is_what_it_was_less_release_plus_purchase_and_never_below_nothing()
    {
        int stock = Private();
        double before = _state.Stock[stock];
        _solution.Release[stock] = 3;
        _solution.Purchase[stock] = 1;
        Advance();
        Assert.Equal(before - 2, _state.Stock[stock], 1e-12);
        _solution.Release[stock] = 2 * before;
        Advance();
        Assert.Equal(0, _state.Stock[stock]);
    }

    [Fact]
    public void The_reference_moves_by_its_share_of_the_gap()
    {
        int stock = Private();
        int node = Program.Holdings.Node[stock];
        _solution.Price[node] = 3 * Program.BasePrice[node];
        Advance();
        Assert.Equal(1 + (0.15 * 2), _state.Reference[stock], 1e-12);
        Assert.Equal(_state.Reference[stock], _state.Expected[stock]);
        _solution.Price[node] = -Program.BasePrice[node];
        Advance();
        Assert.Equal(1.3 - (0.15 * 1.3), _state.Reference[stock], 1e-12);
    }

    [Theory]
    [InlineData(2, 1.25)]
    [InlineData(50, 1 + (0.25 * 19))]
    [InlineData(0.01, 1 - (0.25 * 0.7))]
    public void The_scale_follows_a_quarter_of_the_gap_between_three_tenths_and_twenty(double ratio, double scale)
    {
        int user = Program.Sources.User[0];
        _solution.Price[user] = ratio * Program.BasePrice[user];
        Advance();
        Assert.Equal(scale, _state.Scale[0], 1e-12);
    }

    [Fact]
    public void Habit_moves_weights_towards_the_shares_of_the_month_where_there_is_a_choice()
    {
        int bundle = Bundle("magnet", "AUS");
        int first = Program.Sources.Start[bundle];
        double before = _state.LogWeight[first];
        double other = _state.LogWeight[first + 1];
        _solution.Flow[first] = 30;
        _solution.Flow[first + 1] = 10;
        Advance();
        double rate = _input.Rules.RouteHabit[first];
        Assert.Equal(1 - Math.Pow(1 - 0.6, 1.0 / 12), rate, 1e-12);
        Assert.Equal(before + (rate * (Math.Log(0.75) - before)), _state.LogWeight[first], 1e-12);
        Assert.Equal(other + (rate * (Math.Log(0.25) - other)), _state.LogWeight[first + 1], 1e-12);

        // A route that carries next to nothing keeps its weight, as does everyone when nobody buys.
        double kept = _state.LogWeight[first + 1];
        _solution.Flow[first + 1] = 1e-9;
        Advance();
        Assert.Equal(kept, _state.LogWeight[first + 1]);
        double all = _state.LogWeight[first];
        _solution.Flow[first] = _solution.Flow[first + 1] = 0;
        Advance();
        Assert.Equal(all, _state.LogWeight[first]);
    }

    [Fact]
    public void Without_habit_weights_stay()
    {
        int bundle = Bundle("nd", "JPN");
        int first = Program.Sources.Start[bundle];
        double before = _state.LogWeight[first];
        _solution.Flow[first] *= 3;
        Advance();
        Assert.Equal(before, _state.LogWeight[first]);
    }

    [Fact]
    public void A_reserve_has_left_what_was_not_decided_away()
    {
        _state.Decided[0] = 2;
        Advance();
        Assert.Equal(3, _state.ReserveLeft[0]);
        _state.Decided[0] = 4;
        Advance();
        Assert.Equal(0, _state.ReserveLeft[0]);
    }

    private void Advance() => new StateStep(_compiled).Advance(_input, _state, _solution);

    private int Private() => Array.FindIndex(Program.Holdings.Origin, origin => origin.Kind == HoldingKind.Private);

    private int Bundle(string good, string place) =>
        Array.FindIndex(Program.Sources.User, user => Place(user) == (good, place));

    private int Plant(string process, string place) =>
        Array.FindIndex(
            Program.Activities.Origin,
            origin =>
                origin.Kind == ActivityKind.Process
                && _compiled.World.Capacities[origin.Index].Process == process
                && _compiled.World.Capacities[origin.Index].Place == place
        );

    private (string, string) Place(int node) =>
        (
            _compiled.World.Goods[Program.Nodes[node].Good].Id,
            Program.Nodes[node].Place < 0 ? "" : _compiled.World.Places[Program.Nodes[node].Place].Id
        );
}
