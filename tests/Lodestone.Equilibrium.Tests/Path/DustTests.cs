using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>What is rounding is no trade: habits and prices do not hang on it.</summary>
public class DustTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodSolution _solution;

    public DustTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(1));
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(0);
        (_program, _solution) = (compiled.Program, runner.Solution);
    }

    [Fact]
    public void A_month_of_trade_is_left_as_it_is()
    {
        double[] flow = [.. _solution.Flow];
        double[] level = [.. _solution.Level];
        _solution.DropDust(_program);
        Assert.Equal(flow, _solution.Flow);
        Assert.Equal(level, _solution.Level);
    }

    [Theory]
    [InlineData(0.5e-9, true)]
    [InlineData(2e-9, false)]
    public void What_a_user_imports_is_dust_or_trade_as_a_whole(double part, bool dust)
    {
        const int bundle = 0;
        Sources sources = _program.Sources;
        double all = _program.Throughput[sources.User[bundle]] * part;
        double before = _solution.Flow[sources.Start[bundle]..sources.Start[bundle + 1]].Sum();
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            _solution.Flow[route] *= all / before;
        }

        _solution.DropDust(_program);
        double after = _solution.Flow[sources.Start[bundle]..sources.Start[bundle + 1]].Sum();
        Assert.Equal(dust ? 0 : all, after, 1e-12 * all);
    }

    [Fact]
    public void A_producer_that_sells_dust_sells_nothing_to_anyone()
    {
        int origin = _program.Sources.Origin[0];
        for (int route = 0; route < _solution.Flow.Length; route++)
        {
            _solution.Flow[route] *= _program.Sources.Origin[route] == origin ? 1e-11 : 1;
        }

        _solution.DropDust(_program);
        for (int route = 0; route < _solution.Flow.Length; route++)
        {
            Assert.Equal(_program.Sources.Origin[route] == origin, _solution.Flow[route] == 0);
        }
    }

    [Fact]
    public void A_level_that_is_dust_at_all_its_goods_is_nothing()
    {
        _solution.Level[0] *= 1e-11;
        Assert.True(_solution.Level[0] > 0);
        _solution.DropDust(_program);
        Assert.Equal(0, _solution.Level[0]);
    }
}
