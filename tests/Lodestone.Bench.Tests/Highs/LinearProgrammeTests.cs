using Lodestone.Model;
using Lodestone.Peers.Comparison;
using Lodestone.Peers.Highs;
using Lodestone.Peers.Primal;
using Lodestone.Synthetic;
using Xunit;

namespace Lodestone.Bench.Tests.Highs;

public class LinearProgrammeTests
{
    private static readonly World Chain = SyntheticWorld.Build();

    private static LinearProgramme Linear(SyntheticDraw draw) =>
        Instance.Of(Chain, draw.AtOnce().Scenario(Chain, 1)).Linear;

    /// <summary>Rows hold, the objective is that of the point, and simplex and interior point agree.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Both_methods_find_the_same_optimum(int draw)
    {
        LinearProgramme programme = Linear(SyntheticDraw.Of(draw));
        HighsResult simplex = HighsSolver.Solve(programme, "simplex");
        HighsResult interior = HighsSolver.Solve(programme, "ipm");
        Assert.True(simplex.Optimal && interior.Optimal);
        Assert.Equal(1, interior.Objective / simplex.Objective, 1e-8);
        Assert.Equal(1, simplex.Point.Zip(programme.Cost, (x, cost) => x * cost).Sum() / simplex.Objective, 1e-9);
        PrimalLayout layout = programme.Layout;
        double[] rows = new double[layout.RowLower.Length];
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            rows[layout.Row[entry]] += layout.Coefficient[entry] * simplex.Point[layout.Column[entry]];
        }

        for (int row = 0; row < rows.Length; row++)
        {
            Assert.InRange(rows[row], layout.RowLower[row] - 1e-6, layout.RowUpper[row] + 1e-6);
        }
    }

    /// <summary>
    /// With everything let through, capacity is enough and the choke price is above every cost: all demand is served. A
    /// ban on Chinese magnets leaves the rest of the world what its plants and stocks can give.
    /// </summary>
    [Fact]
    public void Demand_is_served_until_capacity_binds()
    {
        int magnet = Chain.Goods.ToList().FindIndex(good => good.Id == "magnet");
        LinearProgramme open = Linear(SyntheticDraw.Of(0) with { Residual = 1 });
        LinearProgramme shut = Linear(SyntheticDraw.Of(0) with { Residual = 0, Groups = 1 });
        Assert.Equal(0, open.Unmet(magnet, HighsSolver.Solve(open, "simplex").Point), 1e-6);

        // Outside China at most its magnet plants at capacity and half a month of use from stocks.
        double plants = Chain
            .Capacities.Where(c => c.Process == "make-magnet" && c.Place != SyntheticWorld.Exporter)
            .Sum(c => c.CapacityPerYear / 12);
        double used = Chain
            .Demands.Where(d => d.Good == "magnet" && d.Place != SyntheticWorld.Exporter)
            .Sum(d => d.QuantityPerYear / 12);
        double unmet = shut.Unmet(magnet, HighsSolver.Solve(shut, "simplex").Point);
        Assert.True(unmet >= used - plants - (0.5 * used) - 1e-6, $"{unmet} t");
    }
}
