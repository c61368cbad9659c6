using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>Where nothing is supplied a step goes to where nothing is asked for, or to where supply begins.</summary>
public class FadingSalesTests
{
    private const double None = 1e-16;

    private readonly CompiledScenario _compiled = CompiledScenario.Compile(
        SmallChain.World(),
        SmallChain.Scenario(3, new Reserve("JPN", "magnet", 5, ReleaseRule.Price, 1.5, 1, new Window(0, 6), 0))
    );

    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane1> _parameters;
    private readonly Point<Lane1> _point;
    private readonly StepWeights<Lane1> _weights;
    private readonly int _producer;

    public FadingSalesTests()
    {
        _program = _compiled.Program;
        (_parameters, _point) = BaseMonth.Of(_compiled);
        _weights = new StepWeights<Lane1>(_program);
        _producer = _compiled.Nodes.FindProducer(_compiled.Index.Good("magnet"), _compiled.Index.Place("JPN"));
    }

    [Fact]
    public void A_market_that_is_supplied_is_left_alone()
    {
        double[] to = Lengthen(out bool found);
        Assert.False(found);
        Assert.Equal(_point.Coordinate.Numbers.ToArray(), to);
    }

    [Fact]
    public void Without_supply_the_price_rises_until_nothing_is_asked_for()
    {
        foreach (int plant in PlantsOf(_producer))
        {
            _parameters.Capacity[plant] = Lane1.Of(0);
        }

        double[] to = Lengthen(out bool found);
        Assert.True(found);
        double sold = _weights.Sales[_producer].Value;
        double spread = _weights.Spreads[_producer].Value / sold;
        double rise = spread * Math.Log(sold / (None * _program.Throughput[_producer]));
        Assert.Equal(_point.Coordinate[_producer].Value + rise, to[_producer], 1e-9 * to[_producer]);
        for (int node = 0; node < to.Length; node++)
        {
            Assert.True(node == _producer || to[node] == _point.Coordinate[node].Value, $"node {node}");
        }

        // With these buyers at their coordinates, next to nothing is sold at the price it leads to.
        to.CopyTo(_point.Coordinate.Numbers);
        Evaluator.Evaluate(_program, _parameters, _point);
        _weights.AddSales(_parameters, _point);
        Assert.True(_weights.Sales[_producer].Value < 1e-6 * sold);
    }

    [Fact]
    public void It_rises_no_further_than_to_where_a_plant_begins_to_work()
    {
        int[] plants = PlantsOf(_producer);
        double rise = 0.01 * _program.BasePrice[_producer];
        foreach (int plant in plants)
        {
            // At these prices work begins where the margin is larger by the rise.
            double slope = _parameters.Draw.Slope[plant].Value;
            Evaluator.Evaluate(_program, _parameters, _point);
            double wanted = _point.Level[plant].Value;
            _parameters.Level[plant] -= Lane1.Of(wanted + (slope * rise));
        }

        double[] to = Lengthen(out bool found);
        Assert.True(found);
        Assert.Equal(_point.Coordinate[_producer].Value + rise, to[_producer], 1e-9 * to[_producer]);
    }

    [Fact]
    public void A_user_who_imports_nothing_keeps_its_price()
    {
        foreach (int plant in PlantsOf(_producer))
        {
            _parameters.Capacity[plant] = Lane1.Of(0);
        }

        // Australia buys nothing: its coordinate lies below the price at which it would.
        int user = _compiled.Nodes.FindUser(_compiled.Index.Good("magnet"), _compiled.Index.Place("AUS"));
        int bundle = _program.Adjacency.BundleOfUser[user];
        double stop = -_program.Sources.BaseVolume[bundle] / _parameters.Draw.LinkSlope[bundle].Value;
        _point.Coordinate[user] = Lane1.Of(2 * stop);
        double[] to = Lengthen(out _);
        Assert.Equal(0, _point.Volume[bundle].Value);
        double before = _point.Price[user].Value;
        double index = _point.Index[bundle].Value;
        to.CopyTo(_point.Coordinate.Numbers);
        Evaluator.Evaluate(_program, _parameters, _point);
        Assert.True(_point.Index[bundle].Value > index);
        Assert.Equal(before, _point.Price[user].Value, 1e-9 * Math.Abs(before));
    }

    private int[] PlantsOf(int node) =>
        [
            .. Enumerable
                .Range(0, _program.Activities.Count)
                .Where(a =>
                    Enumerable
                        .Range(
                            _program.Activities.Start[a],
                            _program.Activities.Start[a + 1] - _program.Activities.Start[a]
                        )
                        .Any(at => _program.Activities.Node[at] == node && _program.Activities.Coefficient[at] > 0)
                ),
        ];

    private double[] Lengthen(out bool found)
    {
        Evaluator.Evaluate(_program, _parameters, _point);
        _weights.AddSales(_parameters, _point);
        LaneArray<Lane1> to = new(_program.Nodes.Length);
        to.CopyFrom(_point.Coordinate);
        FadingSales<Lane1> fading = new(_program);
        Lane1 lanes = fading.Lengthen(_parameters, _point, _weights.Sales, _weights.Spreads, to, ~Lane1.FromBits(0));
        found = Lane1.Bits(lanes) != 0;
        return [.. to.Numbers];
    }
}
