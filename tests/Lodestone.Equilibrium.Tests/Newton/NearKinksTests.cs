using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Evaluation;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>A clamp within the tolerance of being shut or full gives its slope up, and nothing else changes.</summary>
public class NearKinksTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane1> _parameters;
    private readonly Point<Lane1> _point;
    private readonly NearKinks<Lane1> _kinks;

    public NearKinksTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(3));
        _program = compiled.Program;
        (_parameters, _point) = BaseMonth.Of(compiled);
        _kinks = new NearKinks<Lane1>(_program);
    }

    [Fact]
    public void A_plant_that_is_full_but_for_a_trace_is_full()
    {
        Evaluator.Evaluate(_program, _parameters, _point);
        Assert.Equal(0u, Lane1.Bits(_kinks.Any(_parameters, _point)));
        Activities activities = _program.Activities;
        int plant = Enumerable
            .Range(0, activities.Count)
            .First(a => activities.Start[a + 1] - activities.Start[a] > 2 && _point.Level[a].Value > 0);
        double full = _point.Level[plant].Value;

        _parameters.Capacity[plant] = Lane1.Of(full - (1e-3 * _kinks.NothingOf(plant)));
        Evaluator.Evaluate(_program, _parameters, _point);
        double[] expected = [.. Hessian().Numbers];

        _parameters.Capacity[plant] = Lane1.Of(full + (1e-3 * _kinks.NothingOf(plant)));
        Evaluator.Evaluate(_program, _parameters, _point);
        Assert.NotEqual(0u, Lane1.Bits(_kinks.Any(_parameters, _point)));
        Assert.NotEqual(expected, Hessian().Numbers.ToArray());
        AssertLoosened(expected);
    }

    [Fact]
    public void An_importer_that_buys_a_trace_buys_nothing()
    {
        Evaluator.Evaluate(_program, _parameters, _point);
        int bundle = Enumerable
            .Range(0, _program.Sources.Bundles)
            .First(b => _program.Sources.Start[b + 1] - _program.Sources.Start[b] > 1);
        int user = _program.Sources.User[bundle];
        double stop = -_program.Sources.BaseVolume[bundle] / _parameters.Draw.LinkSlope[bundle].Value;
        double trace = 1e-3 * _kinks.Nothing(user) / _parameters.Draw.LinkSlope[bundle].Value;

        _point.Coordinate[user] = Lane1.Of(stop - trace);
        Evaluator.Evaluate(_program, _parameters, _point);
        Assert.Equal(0, _point.Volume[bundle].Value);
        double[] expected = [.. Hessian().Numbers];

        _point.Coordinate[user] = Lane1.Of(stop + trace);
        Evaluator.Evaluate(_program, _parameters, _point);
        Assert.True(_point.Volume[bundle].Value > 0);
        Assert.NotEqual(0u, Lane1.Bits(_kinks.Any(_parameters, _point)));
        AssertLoosened(expected);
    }

    private LaneArray<Lane1> Hessian() => AssembledHessian.Of(_program, _parameters, _point);

    private void AssertLoosened(double[] expected)
    {
        LaneArray<Lane1> loosened = Hessian();
        _kinks.Loosen(_parameters, _point, 0, loosened);
        double largest = expected.Max(Math.Abs);
        for (int at = 0; at < expected.Length; at++)
        {
            Assert.Equal(expected[at], loosened[at].Value, 1e-7 * largest);
        }
    }
}
