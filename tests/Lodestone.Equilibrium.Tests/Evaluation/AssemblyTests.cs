using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Evaluation;

/// <summary>The Hessian that is assembled from an evaluated point.</summary>
public class AssemblyTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane4> _parameters;

    public AssemblyTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(3, SmallChain.Throttle(["magnet"], 0.5))
        );
        _program = compiled.Program;
        PathInput input = new(compiled);
        PeriodParameters<Lane1> single = new(_program);
        new PeriodSetter(compiled).Set(single, input, new PathState(compiled), 1);
        _parameters = new PeriodParameters<Lane4>(_program);
        for (int lane = 0; lane < Lane4.Width; lane++)
        {
            _parameters.Draw.Put(lane, input.Rules.Kernel);
            _parameters.TakeLasting(lane, single);
            _parameters.TakePeriod(lane, single);
        }
    }

    [Fact]
    public void Its_diagonal_is_the_curvature_of_the_point()
    {
        Point<Lane4> point = At(0);
        LaneArray<Lane4> hessian = AssembledHessian.Of(_program, _parameters, point);
        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            for (int lane = 0; lane < Lane4.Width; lane++)
            {
                double diagonal = hessian.Get(_program.Symbolic.Diagonal[node], lane);
                Assert.Equal(point.Curvature.Get(node, lane), diagonal);
                Assert.True(diagonal > 0);
            }
        }
    }

    [Theory]
    [InlineData(0b0000u)]
    [InlineData(0b0101u)]
    [InlineData(0b1110u)]
    [InlineData(0b1111u)]
    public void A_point_that_some_lanes_moved_to_has_the_Hessian_of_each_where_it_stands(uint moved)
    {
        // Nobody imports at the second point, which is held by a point that was somewhere else before.
        Point<Lane4> here = At(0);
        Point<Lane4> there = At(0.1);
        Place(there, -1e9);
        Evaluator.Evaluate(_program, _parameters, there);
        Assert.All(there.Volume.All.ToArray(), volume => Assert.Equal(0u, Lane4.Bits(Lane4.Less(Lane4.Of(0), volume))));

        Point<Lane4>.Blend(Lane4.FromBits(moved), there, here);

        Point<Lane4> fresh = new(_program);
        fresh.Coordinate.CopyFrom(there.Coordinate);
        Evaluator.Evaluate(_program, _parameters, fresh);
        double[] expected = [.. AssembledHessian.Of(_program, _parameters, fresh).Numbers];
        Assert.Equal(expected, AssembledHessian.Of(_program, _parameters, there).Numbers.ToArray());
    }

    /// <summary>Prices at nodes differ by lane; importers' coordinates are those of the base year, shifted.</summary>
    private Point<Lane4> At(double shift)
    {
        Point<Lane4> point = new(_program);
        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            for (int lane = 0; lane < Lane4.Width; lane++)
            {
                double factor = 1 + (((node + lane) % 5) / 20.0) + shift;
                point.Coordinate.Put(node, lane, factor * _program.BasePrice[node]);
            }
        }

        Place(point, 0);
        Evaluator.Evaluate(_program, _parameters, point);
        return point;
    }

    private void Place(Point<Lane4> point, double coordinate)
    {
        foreach (int user in _program.Sources.User)
        {
            point.Coordinate[user] = Lane4.Of(coordinate);
        }
    }
}
