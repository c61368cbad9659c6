using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Evaluation;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class KernelTests
{
    private static readonly Scenario Shock = SmallChain.Scenario(
        12,
        SmallChain.Throttle(["magnet", "dy"], 0.3),
        SmallChain.Ban(["nd"], 2)
    );

    /// <summary>Near base prices, below the twentieth where demand is a tangent, in the ramps above choke prices, beyond them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.03)]
    [InlineData(8.9)]
    [InlineData(40)]
    public void The_gradient_is_the_slope_of_the_potential(double users)
    {
        (EquilibriumProgram program, PeriodParameters<Lane1> parameters, double[] start) = Somewhere(7);
        foreach (int user in program.UseNodes)
        {
            start[user] += (users - 1) * program.BasePrice[user];
        }

        Point<Lane1> point = new(program);
        double[] direction = Direction(program, 8);
        double slope = Dot(GradientAt(program, parameters, point, start), direction);
        double h = 1e-5;
        double up = PotentialAt(program, parameters, point, start, direction, h);
        double down = PotentialAt(program, parameters, point, start, direction, -h);
        double turnover = program.BasePrice.Zip(program.Throughput, (price, tonnes) => price * tonnes).Sum();
        Assert.Equal(slope, (up - down) / (2 * h), Math.Min(3e-5 * Math.Abs(slope), 1e-6 * turnover));
    }

    [Fact]
    public void The_hessian_is_the_slope_of_the_gradient()
    {
        (EquilibriumProgram program, PeriodParameters<Lane1> parameters, double[] start) = Somewhere(17);
        Point<Lane1> point = new(program);
        double[] direction = Direction(program, 18);
        double[] analytic = HessianTimes(program, parameters, point, start, direction);
        double h = 1e-6;
        double[] up = GradientAt(program, parameters, point, Shift(start, direction, h));
        double[] down = GradientAt(program, parameters, point, Shift(start, direction, -h));
        double scale = analytic.Max(Math.Abs);
        for (int node = 0; node < start.Length; node++)
        {
            Assert.Equal(analytic[node], (up[node] - down[node]) / (2 * h), 2e-5 * scale);
        }
    }

    [Fact]
    public void Four_and_eight_lanes_give_the_bits_of_one()
    {
        (EquilibriumProgram program, PeriodParameters<Lane1> _, double[] start) = Somewhere(3);
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), Shock);
        (double[] Gradient, double Potential) one = Evaluate<Lane1>(program, compiled, start, 0);
        (double[] Gradient, double Potential) four = Evaluate<Lane4>(program, compiled, start, 2);
        (double[] Gradient, double Potential) eight = Evaluate<Lane8>(program, compiled, start, 5);
        Assert.Equal(one.Gradient, four.Gradient);
        Assert.Equal(one.Gradient, eight.Gradient);
        Assert.Equal(one.Potential, four.Potential);
        Assert.Equal(one.Potential, eight.Potential);
    }

    /// <summary>Routes and uses of one scenario are read side by side: in whatever width, and whatever is left over at the end.</summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 0.03)]
    [InlineData(5, 9)]
    public void Routes_and_uses_side_by_side_have_the_bits_of_one_after_another(int seed, double users)
    {
        (EquilibriumProgram program, PeriodParameters<Lane1> parameters, double[] start) = Somewhere(seed);
        foreach (int user in program.UseNodes)
        {
            start[user] += (users - 1) * program.BasePrice[user];
        }

        double[] one = SideBySide<Lane1>(program, parameters, start);
        Assert.Equal(one, SideBySide<Lane4>(program, parameters, start));
        Assert.Equal(one, SideBySide<Lane8>(program, parameters, start));
        Assert.Contains(one, value => value is > 0 and < 1);
    }

    private static double[] SideBySide<TWide>(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        double[] start
    )
        where TWide : struct, ILane<TWide>
    {
        Point<Lane1> point = new(program);
        for (int node = 0; node < start.Length; node++)
        {
            point.Price[node] = Lane1.Of(start[node]);
        }

        RouteShares.Compute<TWide>(program, parameters, point);
        point.Uses!.Compute<TWide>(parameters.Draw.Demand, point.Price, point.Served);
        LaneArray<Lane1>[] all =
        [
            point.Share,
            point.Index,
            point.NoRoute,
            point.Served,
            point.Uses.Slope,
            point.Uses.Surplus,
        ];
        return [.. all.SelectMany(values => Enumerable.Range(0, values.Length).Select(i => values.Get(i, 0)))];
    }

    private static (double[] Gradient, double Potential) Evaluate<T>(
        EquilibriumProgram program,
        CompiledScenario compiled,
        double[] start,
        int lane
    )
        where T : struct, ILane<T>
    {
        PeriodParameters<T> parameters = new(program);
        Point<T> point = new(program);
        PeriodSetter setter = new(compiled);
        PeriodParameters<Lane1> path = new(program);
        for (int other = 0; other < T.Width; other++)
        {
            // Neighbours play other periods and stand elsewhere.
            setter.Set(path, new PathInput(compiled), new PathState(compiled), other == lane ? 1 : 7);
            parameters.TakeLasting(other, path);
            parameters.TakePeriod(other, path);
        }

        for (int node = 0; node < start.Length; node++)
        {
            point.Coordinate[node] = T.With(T.Of(start[node] * 1.3), lane, start[node]);
        }

        Evaluator.Evaluate(program, parameters, point);
        return (
            [.. Enumerable.Range(0, start.Length).Select(node => point.Gradient.Get(node, lane))],
            T.Get(point.Potential, lane)
        );
    }

    private static (EquilibriumProgram Program, PeriodParameters<Lane1> Parameters, double[] Start) Somewhere(int seed)
    {
        CompiledScenario compiled = CompiledScenario.Compile(SmallChain.World(), Shock);
        PeriodParameters<Lane1> parameters = new(compiled.Program);
        new PeriodSetter(compiled).Set(parameters, new PathInput(compiled), new PathState(compiled), 1);
        double[] start = new double[compiled.Program.Nodes.Length];
        double[] noise = Direction(compiled.Program, seed);
        for (int node = 0; node < start.Length; node++)
        {
            bool quota = compiled.Program.QuotaOfNode[node] >= 0;
            start[node] = quota ? Math.Abs(noise[node]) * 0.2 : compiled.Program.BasePrice[node] + (0.15 * noise[node]);
        }

        // Users: stay near the import link's own kink, inside it.
        foreach (int user in compiled.Program.Sources.User)
        {
            start[user] = 0.002 * noise[user];
        }

        return (compiled.Program, parameters, start);
    }

    /// <summary>A fixed direction of the size of base prices, from a linear congruence.</summary>
    private static double[] Direction(EquilibriumProgram program, int seed)
    {
        double[] direction = new double[program.Nodes.Length];
        ulong state = (ulong)seed;
        for (int node = 0; node < direction.Length; node++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            direction[node] = (((state >> 11) * (1.0 / (1UL << 53))) - 0.5) * program.BasePrice[node];
        }

        return direction;
    }

    // The potential is a function of prices; coordinates of users with a route are q − W, so directions in prices are
    // turned into coordinates by evaluating W first.
    private static double[] ToCoordinates(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] prices
    )
    {
        Load(program, parameters, point, prices);
        double[] coordinates = [.. prices];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            if (Lane1.Bits(point.NoRoute[bundle]) == 0)
            {
                coordinates[program.Sources.User[bundle]] -= point.Index[bundle].Value;
            }
        }

        return coordinates;
    }

    private static double[] ToPrices(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] coordinates
    )
    {
        Load(program, parameters, point, coordinates);
        return [.. Enumerable.Range(0, coordinates.Length).Select(node => point.Price[node].Value)];
    }

    private static void Load(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] coordinates
    )
    {
        for (int node = 0; node < coordinates.Length; node++)
        {
            point.Coordinate[node] = Lane1.Of(coordinates[node]);
        }

        Evaluator.Evaluate(program, parameters, point);
    }

    private static double PotentialAt(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] start,
        double[] direction,
        double h
    )
    {
        double[] prices = Shift(ToPrices(program, parameters, point, start), direction, h);
        Load(program, parameters, point, ToCoordinates(program, parameters, point, prices));
        return point.Potential.Value;
    }

    private static double[] GradientAt(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] coordinates
    )
    {
        Load(program, parameters, point, coordinates);
        return [.. Enumerable.Range(0, coordinates.Length).Select(node => point.Gradient[node].Value)];
    }

    private static double[] HessianTimes(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        Point<Lane1> point,
        double[] start,
        double[] direction
    )
    {
        // Directions of this test are in coordinates: d(price) of a user = d(coordinate) + Σ s d(origin).
        Load(program, parameters, point, start);
        double[] inPrices = [.. direction];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            if (Lane1.Bits(point.NoRoute[bundle]) != 0)
            {
                continue;
            }

            for (int m = program.Pattern.MemberStart[bundle]; m < program.Pattern.MemberStart[bundle + 1]; m++)
            {
                inPrices[program.Sources.User[bundle]] +=
                    point.MemberShare[m].Value * direction[program.Pattern.MemberNode[m]];
            }
        }

        LaneArray<Lane1> hessian = AssembledHessian.Of(program, parameters, point);
        double[] result = new double[direction.Length];
        for (int column = 0; column < program.Symbolic.Order; column++)
        {
            int a = program.Symbolic.Permutation[column];
            for (int at = program.Symbolic.ColumnStart[column]; at < program.Symbolic.ColumnStart[column + 1]; at++)
            {
                int b = program.Symbolic.Permutation[program.Symbolic.Rows[at]];
                result[b] += hessian[at].Value * inPrices[a];
                if (a != b)
                {
                    result[a] += hessian[at].Value * inPrices[b];
                }
            }
        }

        return result;
    }

    private static double[] Shift(double[] start, double[] direction, double h) =>
        [.. start.Zip(direction, (a, d) => a + (h * d))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
