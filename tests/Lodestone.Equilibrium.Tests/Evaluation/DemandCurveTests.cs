using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Evaluation;

/// <summary>Equation (7) at points that anyone can compute, and the kernel against it in every part of the curve.</summary>
public class DemandCurveTests
{
    [Theory]
    [InlineData(1, 0.5, 8, 1)]
    [InlineData(4, 0.5, 8, 0.5)]
    [InlineData(0.25, 0.5, 8, 2)]
    [InlineData(16, 0.5, 16, 0.25)]
    [InlineData(18, 0.5, 16, 0.125)]
    [InlineData(20, 0.5, 16, 0)]
    [InlineData(25, 0.5, 16, 0)]
    [InlineData(0.025, 1, 8, 30)]
    [InlineData(0.025, 0.5, 8, 1.25 * 4.47213595499958)]
    [InlineData(-0.05, 1, 8, 60)]
    public void Demand_is_isoelastic_then_a_ramp_and_a_tangent_below_a_twentieth(
        double ratio,
        double elasticity,
        double choke,
        double share
    )
    {
        Assert.Equal(share, DemandCurve.Share(ratio, elasticity, choke), 1e-12);
        if (share > 0)
        {
            Assert.Equal(ratio, DemandCurve.Ratio(share, elasticity, choke), 1e-12);
        }
    }

    /// <summary>The area above a price by the trapezoidal rule on a fine grid.</summary>
    [Theory]
    [InlineData(0.01, 0.4, 6)]
    [InlineData(0.05, 1, 6)]
    [InlineData(0.5, 1.7, 6)]
    [InlineData(1, 1, 3)]
    [InlineData(6.7, 0.4, 6)]
    [InlineData(8, 0.4, 6)]
    public void Surplus_is_the_area_under_the_curve(double from, double elasticity, double choke)
    {
        const int steps = 400_000;
        double to = Math.Max(1.25 * choke, from);
        double width = (to - from) / steps;
        double area = 0;
        for (int step = 0; step < steps; step++)
        {
            double left = DemandCurve.Share(from + (step * width), elasticity, choke);
            double right = DemandCurve.Share(from + ((step + 1) * width), elasticity, choke);
            area += 0.5 * width * (left + right);
        }

        Assert.Equal(area, DemandCurve.Surplus(from, elasticity, choke), 1e-6 * Math.Max(area, 1));
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.05)]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(7.9)]
    [InlineData(8.9)]
    [InlineData(16)]
    [InlineData(40)]
    public void The_kernel_serves_what_the_curve_says(double ratio)
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), SmallChain.Scenario(1));
        EquilibriumProgram program = compiled.Program;
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(-1000);
        Point<Lane1> point = new(program);
        Load(0);
        Load(ratio);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            double share = DemandCurve.Share(ratio, program.Uses.Elasticity[use], program.Uses.Choke[use]);
            Assert.Equal(program.Uses.BaseQuantity[use] * share, point.Served[use].Value, 1e-9 * (1 + share));
        }

        void Load(double multiple)
        {
            for (int node = 0; node < program.Nodes.Length; node++)
            {
                point.Coordinate[node] = Lane1.Of(program.BasePrice[node]);
            }

            for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
            {
                int user = program.Sources.User[bundle];
                double known = multiple > 0 ? point.Index[bundle].Value : 0;
                point.Coordinate[user] = Lane1.Of((multiple * program.BasePrice[user]) - known);
            }

            Evaluator.Evaluate(program, runner.Parameters, point);
        }
    }
}
