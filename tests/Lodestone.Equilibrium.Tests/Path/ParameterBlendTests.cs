using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>Parameters on the way to a shock.</summary>
public class ParameterBlendTests
{
    private readonly PeriodParameters<Lane1> _calm;
    private readonly PeriodParameters<Lane1> _shock;
    private readonly PeriodParameters<Lane1> _way;

    public ParameterBlendTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(12, SmallChain.Throttle(["magnet"], 0.3))
        );
        PathInput input = new(compiled);
        (_calm, _shock, _way) = (Of(-1000), Of(1), Of(-1000));
        for (int i = 0; i < _shock.Demand.Length; i++)
        {
            _shock.Demand[i] = Lane1.Of((2 + i) * _calm.Demand[i].Value);
        }

        _shock.Level[0] = Lane1.Of(_calm.Level[0].Value / 3);
        _shock.Smoothing = Lane1.Of(7);

        PeriodParameters<Lane1> Of(int period)
        {
            PeriodParameters<Lane1> parameters = new(compiled.Program);
            parameters.Draw.Put(0, input.Rules.Kernel);
            new PeriodSetter(compiled).Set(parameters, input, new PathState(compiled, input), period);
            return parameters;
        }
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.75)]
    public void What_differs_moves_by_the_part_and_what_does_not_stays_to_the_bit(double part)
    {
        ParameterBlend.Mix(_calm, _shock, part, _way);
        for (int i = 0; i < _way.Demand.Length; i++)
        {
            double calm = _calm.Demand[i].Value;
            Assert.Equal(calm * (1 + (part * (1 + i))), _way.Demand[i].Value, 1e-12 * calm);
        }

        Assert.Equal(_calm.Level[0].Value * (1 - (part * 2 / 3)), _way.Level[0].Value, 1e-12 * _calm.Level[0].Value);
        for (int i = 1; i < _way.Level.Length; i++)
        {
            Assert.Equal(_calm.Level[i].Value, _way.Level[i].Value);
        }

        Assert.Equal(7, _way.Smoothing.Value);
    }

    [Fact]
    public void The_last_part_is_the_shock_itself()
    {
        ParameterBlend.Mix(_calm, _shock, 1, _way);
        Assert.Equal(_shock.Demand.Numbers, _way.Demand.Numbers);
        Assert.Equal(_shock.QuotaLimit.Numbers, _way.QuotaLimit.Numbers);
    }

    /// <summary>A quota that is not in force has no amount to come from, and nothing is half of something infinite.</summary>
    [Fact]
    public void What_has_no_way_is_as_in_the_shock_at_once()
    {
        Assert.True(_calm.QuotaLimit[0].Value >= PeriodParameters<Lane1>.NoQuota);
        Assert.True(_shock.QuotaLimit[0].Value < PeriodParameters<Lane1>.NoQuota);
        _calm.Capacity[0] = Lane1.Of(double.PositiveInfinity);
        _shock.Capacity[1] = Lane1.Of(double.PositiveInfinity);
        _shock.Capacity[2] = Lane1.Of(0);
        _calm.Demand[0] = _shock.Demand[0] = Lane1.Of(1e29);
        ParameterBlend.Mix(_calm, _shock, 0.5, _way);
        Assert.Equal(_shock.QuotaLimit[0].Value, _way.QuotaLimit[0].Value);
        Assert.Equal(_shock.Capacity[0].Value, _way.Capacity[0].Value);
        Assert.Equal(double.PositiveInfinity, _way.Capacity[1].Value);
        Assert.Equal(0, _way.Capacity[2].Value);
        Assert.Equal(1e29, _way.Demand[0].Value);
    }
}
