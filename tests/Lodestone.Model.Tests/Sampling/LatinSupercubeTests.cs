using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class LatinSupercubeTests
{
    /// <summary>Any 2^m ≥ 256 draws that begin at a multiple of 2^m fall one into each interval of width 2^-m.</summary>
    [Theory]
    [InlineData(0, 8)]
    [InlineData(5, 8)]
    [InlineData(3, 9)]
    [InlineData(1, 11)]
    public void Every_coordinate_alone_is_a_perfect_net(int block, int m)
    {
        int n = 1 << m;
        for (ulong group = 0; group < 5; group++)
        {
            var cube = new LatinSupercube(3, 7, group);
            for (int d = 0; d < cube.Dimensions; d++)
            {
                int[] cells = [.. Enumerable.Range(block * n, n).Select(i => (int)(cube.At(i, d) * n))];
                Assert.Equal(Enumerable.Range(0, n), cells.Order());
            }
        }
    }

    /// <summary>The first two coordinates of a group fill every elementary interval of volume 2^-10 once.</summary>
    [Fact]
    public void Two_coordinates_of_a_group_are_a_perfect_net()
    {
        const int M = 10;
        var cube = new LatinSupercube(2, 7, 12345);
        for (int split = 0; split <= M; split++)
        {
            var cells = new HashSet<(int, int)>();
            for (int i = 0; i < 1 << M; i++)
            {
                Assert.True(
                    cells.Add(((int)(cube.At(i, 0) * (1 << split)), (int)(cube.At(i, 1) * (1 << (M - split)))))
                );
            }
        }
    }

    /// <summary>
    /// 4,096 points of two groups on 8 × 8 cells. Within 256 draws both groups have each eighth 32 times, in orders that
    /// have nothing to do with each other: Pearson's statistic has 49 degrees of freedom, mean 49 · 256/255, deviation
    /// √98 = 9.9. One shared order would put the points of two groups on a few cells.
    /// </summary>
    [Fact]
    public void Two_groups_are_independent()
    {
        const int N = 4096;
        const int Pairs = 60;
        double sum = 0;
        for (ulong pair = 0; pair < Pairs; pair++)
        {
            var one = new LatinSupercube(1, 7, 2 * pair);
            var other = new LatinSupercube(1, 7, (2 * pair) + 1);
            double[] cells = new double[64];
            for (int i = 0; i < N; i++)
            {
                cells[(8 * (int)(8 * one.At(i, 0))) + (int)(8 * other.At(i, 0))]++;
            }

            double statistic = cells.Sum(c => (c - (N / 64)) * (c - (N / 64)) / (N / 64.0));
            Assert.InRange(statistic, 49.2 - (5 * 9.9), 49.2 + (5 * 9.9));
            sum += statistic;
        }

        double error = 9.9 / Math.Sqrt(Pairs);
        Assert.InRange(sum / Pairs, 49.2 - (4 * error), 49.2 + (4 * error));
    }

    /// <summary>
    /// The sum over 256 draws of the signs of (u - ½)(v - ½), u and v of two groups, has the variance 256 · 256/255 when
    /// the orders are independent; it would be twice as much if neighbours stayed neighbours. Over 1,500 pairs the
    /// estimate of a variance errs by √(2/1500) = 3.7 %.
    /// </summary>
    [Fact]
    public void Products_of_two_groups_vary_as_those_of_independent_points()
    {
        const int Pairs = 1500;
        double squares = 0;
        for (ulong pair = 0; pair < Pairs; pair++)
        {
            var one = new LatinSupercube(1, 99, 2 * pair);
            var other = new LatinSupercube(1, 99, (2 * pair) + 1);
            int sum = Enumerable.Range(0, 256).Sum(i => Math.Sign((one.At(i, 0) - 0.5) * (other.At(i, 0) - 0.5)));
            squares += (double)sum * sum / Pairs;
        }

        double expected = 256 * 256 / 255.0;
        Assert.InRange(squares, expected * (1 - (4 * 0.037)), expected * (1 + (4 * 0.037)));
    }

    [Fact]
    public void A_point_depends_on_seed_group_and_index_alone()
    {
        var cube = new LatinSupercube(2, 7, 1);
        double[] forwards = [.. Enumerable.Range(0, 50).Select(i => cube.At(i, 1))];
        double[] backwards = [.. Enumerable.Range(0, 50).Select(i => new LatinSupercube(4, 7, 1).At(49 - i, 1))];
        Assert.Equal(forwards, backwards.Reverse());
        Assert.NotEqual(cube.At(3, 1), new LatinSupercube(2, 8, 1).At(3, 1));
        Assert.NotEqual(cube.At(3, 1), new LatinSupercube(2, 7, 1UL << 40).At(3, 1));
        Assert.Equal(50, forwards.Distinct().Count());
    }

    /// <summary>
    /// Σ (u_d - ½) over twenty groups of one coordinate has variance 20/12 per independent point; here each term is as
    /// even as Sobol's sequence. With 256 points independent ones have a deviation of √(20/12/256) = 0.081.
    /// </summary>
    [Fact]
    public void Sums_over_groups_are_far_more_exact_than_with_independent_points()
    {
        double squares = 0;
        const int Seeds = 30;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            LatinSupercube[] groups = [.. Enumerable.Range(0, 20).Select(g => new LatinSupercube(1, seed, (ulong)g))];
            double mean = Enumerable.Range(0, 256).Average(i => groups.Sum(g => g.At(i, 0) - 0.5));
            squares += mean * mean / Seeds;
        }

        Assert.InRange(Math.Sqrt(squares), 0, 0.081 / 50);
    }

    [Fact]
    public void Points_outside_the_sequence_are_refused()
    {
        var cube = new LatinSupercube(1, 7, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => cube.At(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => cube.At(SobolSequence.Period, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => cube.At(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatinSupercube(0, 7, 1));
    }
}
