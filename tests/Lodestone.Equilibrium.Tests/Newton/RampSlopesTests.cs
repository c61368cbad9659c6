using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>Chords of the ramps that a step has crossed.</summary>
public class RampSlopesTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane8> _parameters;
    private readonly Point<Lane8> _from;
    private readonly Point<Lane8> _to;
    private readonly LaneArray<Lane8> _step;
    private readonly RampSlopes<Lane8> _ramps;

    /// <summary>
    /// Prices move by a tenth of base times the lane's number, some up, some down; stocks give more and buy less as they rise, plants
    /// follow their margins. What a stock or plant does is written down here, not evaluated: lane 0 stays, the others move within
    /// their limits at first and to them in the last lanes.
    /// </summary>
    public RampSlopesTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(4));
        _program = compiled.Program;
        _parameters = new PeriodParameters<Lane8>(_program);
        _from = new Point<Lane8>(_program) { Residual = Lane8.Of(1) };
        _to = new Point<Lane8>(_program);
        _step = new LaneArray<Lane8>(_program.Nodes.Length);
        _ramps = new RampSlopes<Lane8>(_program);
        for (int node = 0; node < _step.Length; node++)
        {
            double by = (((node * 5) % 7) - 3) / 10.0 * _program.BasePrice[node];
            _from.Price[node] = Lane8.Of(_program.BasePrice[node]);
            _step[node] = Lanes(lane => lane * by);
            _to.Price[node] = _from.Price[node] + _step[node];
        }

        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            int sign = Math.Sign(_step.Get(_program.Holdings.Node[stock], 7));
            Assert.NotEqual(0, sign);
            _parameters.ReleaseLimit[stock] = Lane8.Of(4);
            _parameters.PurchaseLimit[stock] = Lane8.Of(4);
            _parameters.Draw.ReleaseSlope[stock] = Lane8.Of(1e-7);
            _parameters.Draw.PurchaseSlope[stock] = Lane8.Of(2e-7);
            _from.Release[stock] = Lane8.Of(2);
            _from.Purchase[stock] = Lane8.Of(3);
            _to.Release[stock] = Lanes(lane => Math.Clamp(2 + (0.5 * sign * lane), 0, 4));
            _to.Purchase[stock] = Lanes(lane => Math.Clamp(3 - (0.25 * sign * lane), 0, 4));
        }

        for (int plant = 0; plant < _program.Activities.Count; plant++)
        {
            int sign = Math.Sign(Margin(plant, 7));
            Assert.NotEqual(0, sign);
            _parameters.Capacity[plant] = Lane8.Of(5);
            _parameters.Draw.Slope[plant] = Lane8.Of(1e-8);
            _from.Level[plant] = Lane8.Of(2.5);
            _to.Level[plant] = Lanes(lane => Math.Clamp(2.5 + (0.5 * sign * lane), 0, 5));
        }
    }

    private static Lane8 All => ~Lane8.FromBits(0);

    /// <summary>Along the step itself the chords are Σ (Δz Δm − slope Δm²), where that is positive.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chord_is_what_an_amount_moved_for_its_price(bool taken)
    {
        _ramps.Learn(_parameters, _from, _to, taken ? All : Lane8.FromBits(0), All);
        Point<Lane8> next = taken ? _to : _from;
        Lane8 along = _ramps.Along(_step);
        for (int lane = 0; lane < Lane8.Width; lane++)
        {
            double expected = Stocks(next, lane) + Plants(next, lane);
            Assert.Equal(expected, Lane8.Get(along, lane), 1e-12 * expected);
            Assert.Equal(expected > 0, (Lane8.Bits(_ramps.Lanes) >> lane & 1) != 0);
        }

        Assert.True(Stocks(next, 7) > 0);
        Assert.True(Plants(next, 7) > 0);
        Assert.Equal(0, Lane8.Get(along, 0));
    }

    [Fact]
    public void What_is_added_to_the_hessian_is_the_form_along_a_direction()
    {
        _ramps.Learn(_parameters, _from, _to, Lane8.FromBits(0), All);
        LaneArray<Lane8> values = new(_program.Symbolic.NonZeros);
        _ramps.AddTo(values.Raw);
        LaneArray<Lane8> direction = new(_step.Length);
        for (int node = 0; node < direction.Length; node++)
        {
            direction[node] = Lane8.Of((node % 7) - 3.0);
        }

        Lane8 along = _ramps.Along(direction);
        for (int lane = 0; lane < Lane8.Width; lane++)
        {
            double expected = Lane8.Get(along, lane);
            Assert.Equal(expected, Form(values, direction, lane), 1e-9 * expected);
        }

        // Alone, too: what a plant adds is small beside a stock.
        Assert.True(Plants(_from, 7) > 0);
        LaneArray<Lane8> plants = new(_program.Symbolic.NonZeros);
        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            (_to.Release[stock], _to.Purchase[stock]) = (_from.Release[stock], _from.Purchase[stock]);
        }

        _ramps.Learn(_parameters, _from, _to, Lane8.FromBits(0), All);
        _ramps.AddTo(plants.Raw);
        double alone = Lane8.Get(_ramps.Along(_step), 7);
        Assert.Equal(Plants(_from, 7), alone, 1e-12 * alone);
        Assert.Equal(alone, Form(plants, _step, 7), 1e-9 * alone);
    }

    [Fact]
    public void Nothing_is_learnt_near_the_solution_or_of_a_lane_that_does_not_move()
    {
        _from.Residual = Lane8.With(Lane8.Of(1), 6, 0.09);
        _ramps.Learn(_parameters, _from, _to, All, Lane8.FromBits(0b11100000));
        Assert.Equal(0u, Lane8.Bits(_ramps.Lanes) & ~0b10100000u);
        Assert.NotEqual(0u, Lane8.Bits(_ramps.Lanes));
        Lane8 along = _ramps.Along(_step);
        Assert.Equal(0, Lane8.Get(along, 6));
        Assert.Equal(0, Lane8.Get(along, 4));
        Assert.True(Lane8.Get(along, 7) > 0);
    }

    [Fact]
    public void A_lane_that_is_forgotten_has_none_and_the_others_keep_theirs()
    {
        _ramps.Learn(_parameters, _from, _to, All, All);
        Lane8 before = _ramps.Along(_step);
        _ramps.Forget(Lane8.FromBits(1));
        Assert.Equal(Lane8.Get(before, 7), Lane8.Get(_ramps.Along(_step), 7));
        Assert.NotEqual(0u, Lane8.Bits(_ramps.Lanes) >> 7);
        _ramps.Forget(Lane8.FromBits(1u << 7));
        Lane8 after = _ramps.Along(_step);
        Assert.Equal(0, Lane8.Get(after, 7));
        Assert.Equal(0u, Lane8.Bits(_ramps.Lanes) >> 7);
        for (int lane = 0; lane < 7; lane++)
        {
            Assert.Equal(Lane8.Get(before, lane), Lane8.Get(after, lane));
        }

        _from.Residual = Lane8.Of(1e-3);
        _ramps.Learn(_parameters, _from, _to, All, All);
        Assert.Equal(0u, Lane8.Bits(_ramps.Lanes));
        Assert.Equal(0, Lane8.Get(_ramps.Along(_step), 6));
    }

    private double Stocks(Point<Lane8> next, int lane)
    {
        double sum = 0;
        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            double given =
                _to.Release.Get(stock, lane)
                - _to.Purchase.Get(stock, lane)
                - _from.Release.Get(stock, lane)
                + _from.Purchase.Get(stock, lane);
            double slope =
                Slope(next.Release, _parameters.ReleaseLimit, _parameters.Draw.ReleaseSlope, stock, lane)
                + Slope(next.Purchase, _parameters.PurchaseLimit, _parameters.Draw.PurchaseSlope, stock, lane);
            sum += Excess(given, _step.Get(_program.Holdings.Node[stock], lane), slope);
        }

        return sum;
    }

    private double Plants(Point<Lane8> next, int lane)
    {
        double sum = 0;
        for (int plant = 0; plant < _program.Activities.Count; plant++)
        {
            double made = _to.Level.Get(plant, lane) - _from.Level.Get(plant, lane);
            sum += Excess(
                made,
                Margin(plant, lane),
                Slope(next.Level, _parameters.Capacity, _parameters.Draw.Slope, plant, lane)
            );
        }

        return sum;
    }

    private double Margin(int plant, int lane)
    {
        double margin = 0;
        for (int at = _program.Activities.Start[plant]; at < _program.Activities.Start[plant + 1]; at++)
        {
            margin += _program.Activities.Coefficient[at] * _step.Get(_program.Activities.Node[at], lane);
        }

        return margin;
    }

    private static Lane8 Lanes(Func<int, double> value)
    {
        Lane8 all = Lane8.Of(0);
        for (int lane = 0; lane < Lane8.Width; lane++)
        {
            all = Lane8.With(all, lane, value(lane));
        }

        return all;
    }

    private static double Slope(
        LaneArray<Lane8> amounts,
        LaneArray<Lane8> limits,
        LaneArray<Lane8> slopes,
        int at,
        int lane
    ) => amounts.Get(at, lane) is var z && z > 0 && z < limits.Get(at, lane) ? slopes.Get(at, lane) : 0;

    private static double Excess(double amount, double move, double slope) =>
        amount * move > 0 && amount / move > 1.001 * slope ? (amount * move) - (slope * move * move) : 0;

    private double Form(LaneArray<Lane8> values, LaneArray<Lane8> direction, int lane)
    {
        double sum = 0;
        int[] start = _program.Symbolic.ColumnStart;
        int[] order = _program.Symbolic.Permutation;
        for (int column = 0; column + 1 < start.Length; column++)
        {
            for (int at = start[column]; at < start[column + 1]; at++)
            {
                double weight = at == start[column] ? 1 : 2;
                sum +=
                    weight
                    * values.Get(at, lane)
                    * direction.Get(order[column], lane)
                    * direction.Get(order[_program.Symbolic.Rows[at]], lane);
            }
        }

        return sum;
    }
}
