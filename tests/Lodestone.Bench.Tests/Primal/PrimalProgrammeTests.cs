using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Peers.Ipopt;
using Lodestone.Peers.Primal;
using Lodestone.Synthetic;
using Xunit;

namespace Lodestone.Bench.Tests.Primal;

public class PrimalProgrammeTests
{
    private static readonly World Chain = SyntheticWorld.Build();

    private static ClearedPeriod Cleared(int draw) =>
        ClearedPeriod.Of(Chain, SyntheticDraw.Of(draw).AtOnce().Scenario(Chain, 1), 0);

    /// <summary>Draw 1 has a throttle: flows, volumes, levels, uses, stocks, disposal and quotas all have variables.</summary>
    [Fact]
    public void Derivatives_are_those_of_the_objective()
    {
        PrimalProgramme programme = Cleared(1).Programme;
        PrimalLayout layout = programme.Layout;
        Assert.Contains(layout.NodeRow, row => row >= 0 && double.IsNegativeInfinity(layout.RowLower[row]));
        Philox random = new(11, 0);
        double[] x =
        [
            .. layout.Start.Select(
                (start, at) => Math.Min(Math.Max(start, 0.01), layout.Upper[at]) * (0.5 + (0.4 * random.Next()))
            ),
        ];
        double[] gradient = new double[x.Length];
        double[] up = new double[x.Length];
        double[] down = new double[x.Length];
        double[] entries = new double[programme.HessianRow.Length];
        programme.Gradient(x, gradient);
        programme.Hessian(x, 1, entries);
        for (int variable = 0; variable < x.Length; variable++)
        {
            double at = x[variable];
            double step = 1e-4 * at;
            x[variable] = at + step;
            double high = programme.Value(x);
            programme.Gradient(x, up);
            x[variable] = at - step;
            double low = programme.Value(x);
            programme.Gradient(x, down);
            x[variable] = at;

            // Rounding of an objective of 10⁹ USD in a difference over a step of 10⁻⁴ of the quantity.
            double rounding = 1e-16 * Math.Abs(high) / step;
            double slope = (high - low) / (2 * step);
            Assert.True(
                Math.Abs(slope - gradient[variable]) <= (1e-5 * Math.Abs(gradient[variable])) + (10 * rounding) + 1e-2,
                $"variable {variable}: {slope} against {gradient[variable]}"
            );
            double[] column = new double[x.Length];
            for (int entry = 0; entry < entries.Length; entry++)
            {
                if (programme.HessianRow[entry] == variable)
                {
                    column[programme.HessianColumn[entry]] = entries[entry];
                }
                else if (programme.HessianColumn[entry] == variable)
                {
                    column[programme.HessianRow[entry]] = entries[entry];
                }
            }

            for (int other = 0; other < x.Length; other++)
            {
                double curve = (up[other] - down[other]) / (2 * step);
                double noise = 1e-14 * Math.Abs(gradient[other]) / step;
                Assert.True(
                    Math.Abs(curve - column[other]) <= (1e-6 * Math.Abs(column[other])) + noise + 1e-9,
                    $"({other}, {variable}): {curve} against {column[other]}"
                );
            }
        }
    }

    /// <summary>The engine's quantities keep every row, and their objective is no better than it may be: weak duality.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_engine_keeps_the_rows_and_other_feasible_points_are_dearer(int draw)
    {
        ClearedPeriod cleared = Cleared(draw);
        PrimalLayout layout = cleared.Programme.Layout;
        double[] x = cleared.Programme.Point(cleared.Solution);
        double[] rows = Rows(layout, x);
        for (int row = 0; row < rows.Length; row++)
        {
            Assert.True(
                rows[row] <= layout.RowUpper[row] + 1e-6,
                $"row {row}: {rows[row]} above {layout.RowUpper[row]}"
            );
            Assert.True(
                rows[row] >= layout.RowLower[row] - 1e-6,
                $"row {row}: {rows[row]} below {layout.RowLower[row]}"
            );
        }

        // Everybody gives up a hundredth of everything: feasible while caps and capacities hold, and dearer by convexity.
        double[] less = [.. x.Select(quantity => 0.99 * quantity)];
        Assert.All(Rows(layout, less).Zip(layout.RowUpper), pair => Assert.True(pair.First <= pair.Second + 1e-6));
        Assert.True(cleared.Programme.Value(less) > cleared.Objective + 1);
    }

    [Fact]
    public void Ipopt_agrees_with_the_engine_on_the_synthetic_chain()
    {
        Assert.SkipUnless(IpoptSolver.IsInstalled, IpoptSolver.Missing);
        for (int draw = 0; draw < 4; draw++)
        {
            ClearedPeriod cleared = Cleared(draw);
            IpoptResult peer = IpoptSolver.Solve(cleared.Programme);
            Assert.True(peer.Solved);
            Assert.True(peer.Kkt.Largest < 1e-9, peer.Kkt.ToString());
            Assert.Equal(1, cleared.Objective / peer.Objective, 1e-9);
            double unmet = cleared.Unmet(cleared.Programme.Point(cleared.Solution))["magnet"];
            Assert.Equal(cleared.Unmet(peer.Point)["magnet"], unmet, 1e-5);
        }
    }

    /// <summary>
    /// Unmet demand that the laboratory engine prints for a ban at once on Chinese magnets, then also the heavy chain,
    /// then everything, on its chain without government stocks; there, holders also buy below 0.98 of the base price
    /// while their stock is full.
    /// </summary>
    [Theory]
    [InlineData(1, 2014.129503742)]
    [InlineData(2, 2417.785273270)]
    [InlineData(3, 3220.064439112)]
    public void Bans_leave_unmet_what_the_laboratory_engine_finds(int groups, double tonnes)
    {
        Assert.SkipUnless(IpoptSolver.IsInstalled, IpoptSolver.Missing);
        SyntheticDraw ban = SyntheticDraw.Of(2).AtOnce() with { Residual = 0, Groups = groups };
        ClearedPeriod cleared = ClearedPeriod.Of(Chain, ban.Scenario(Chain, 1, reserves: false), 0);
        EquilibriumProgram program = cleared.Compiled.Program;
        PeriodData buying = cleared.Programme.Data with
        {
            PurchaseLimit = program.Holdings.PurchaseRate,
            PurchaseTrigger = [.. program.Holdings.Node.Select(node => 0.98 * program.BasePrice[node])],
        };
        PrimalProgramme programme = new(program, buying);
        IpoptResult peer = IpoptSolver.Solve(programme);
        Assert.True(peer.Solved);
        Assert.Equal(tonnes, (cleared with { Programme = programme }).Unmet(peer.Point).Values.Sum(), 1e-7);
    }

    private static double[] Rows(PrimalLayout layout, double[] x)
    {
        double[] rows = new double[layout.RowLower.Length];
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            rows[layout.Row[entry]] += layout.Coefficient[entry] * x[layout.Column[entry]];
        }

        return rows;
    }
}
