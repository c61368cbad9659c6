using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class SobolSequenceTests
{
    /// <summary>First ten points in three dimensions as S. Joe and F. Y. Kuo print them in their notes on the generator.</summary>
    private static readonly double[][] Published =
    [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
        [0.1875, 0.3125, 0.9375],
        [0.6875, 0.8125, 0.4375],
    ];

    [Fact]
    public void First_points_are_the_published_ones()
    {
        var sequence = new SobolSequence(3);
        for (int i = 0; i < Published.Length; i++)
        {
            double[] point = [sequence.At(i, 0), sequence.At(i, 1), sequence.At(i, 2)];
            Assert.Equal(Published[i], point);
        }
    }

    /// <summary>(0, m, 1): any 2^m points that begin at a multiple of 2^m fall one into each interval of width 2^-m.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_coordinate_alone_is_a_perfect_net(bool scrambled)
    {
        SobolSequence sequence = Sequence(SobolSequence.MostDimensions, scrambled);
        for (int d = 0; d < sequence.Dimensions; d++)
        {
            for (int m = 0; m <= 9; m += 3)
            {
                int n = 1 << m;
                int[] cells = [.. Enumerable.Range(3 * n, n).Select(i => (int)(sequence.At(i, d) * n))];
                Assert.Equal(Enumerable.Range(0, n), cells.Order());
            }
        }
    }

    /// <summary>The first two coordinates are a (0, m, 2)-net: one point in every elementary interval of volume 2^-m.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_two_coordinates_are_a_perfect_net(bool scrambled) =>
        Assert.Equal(0, Quality(Sequence(2, scrambled), 0, 1, 10));

    /// <summary>t of two-dimensional projections with 2^10 points, before and after the scramble.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(4, 9)]
    [InlineData(31, 90)]
    [InlineData(126, 127)]
    [InlineData(159, 160)]
    public void The_scramble_keeps_every_elementary_interval(int one, int other)
    {
        int plain = Quality(Sequence(161, false), one, other, 10);
        Assert.InRange(plain, 0, 9);
        Assert.Equal(plain, Quality(Sequence(161, true), one, other, 10));
    }

    [Fact]
    public void Scrambled_points_differ_by_seed_and_dimension_and_lie_inside()
    {
        var one = new SobolSequence(161, 1);
        var other = new SobolSequence(161, 2);
        for (int d = 0; d < 161; d++)
        {
            Assert.NotEqual(one.At(0, d), other.At(0, d));
            Assert.InRange(one.At(0, d), double.Epsilon, Math.BitDecrement(1.0));
            Assert.True(d == 0 || one.At(0, d) != one.At(0, d - 1));
        }
    }

    /// <summary>Where a point falls within its cell is uniform: the digits beyond the net, over 4,096 points.</summary>
    [Fact]
    public void Digits_beyond_the_net_are_uniform()
    {
        var sequence = new SobolSequence(1, 5);
        double[] rests = [.. Enumerable.Range(0, 4096).Select(i => sequence.At(i, 0) * 4096 % 1)];
        var moments = Moments.Of(rests);
        Assert.InRange(moments.Mean, 0.5 - (5 * moments.StandardError), 0.5 + (5 * moments.StandardError));
        Assert.Equal(1.0 / 12, moments.Variance, 0.0060);
    }

    /// <summary>
    /// f = Π (1 + (u_d - ½)/d²) over eight dimensions has the integral 1. Over 200 seeds the mean of the estimates lies
    /// within five of its standard errors, and their variance falls faster than N^-2 between 64 and 1,024 points; that
    /// of independent points would fall as N^-1.
    /// </summary>
    [Fact]
    public void Means_are_unbiased_and_converge_faster_than_chance()
    {
        var few = Moments.Of([.. Enumerable.Range(0, 200).Select(seed => Estimate((ulong)seed, 64))]);
        var many = Moments.Of([.. Enumerable.Range(0, 200).Select(seed => Estimate((ulong)seed, 1024))]);
        Assert.InRange(few.Mean, 1 - (5 * few.StandardError), 1 + (5 * few.StandardError));
        Assert.InRange(many.Mean, 1 - (5 * many.StandardError), 1 + (5 * many.StandardError));
        Assert.InRange(few.Variance / many.Variance, 256, double.PositiveInfinity);
    }

    [Fact]
    public void Points_and_coordinates_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(162, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(2).At(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(2).At(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(2).At(1L << 32, 0));
        Assert.InRange(new SobolSequence(2, 9).At((1L << 32) - 1, 1), 0, 1);
    }

    private static SobolSequence Sequence(int dimensions, bool scrambled) =>
        scrambled ? new SobolSequence(dimensions, 7) : new SobolSequence(dimensions);

    private static double Estimate(ulong seed, int points)
    {
        var sequence = new SobolSequence(8, seed);
        double sum = 0;
        for (int i = 0; i < points; i++)
        {
            double product = 1;
            for (int d = 0; d < 8; d++)
            {
                product *= 1 + ((sequence.At(i, d) - 0.5) / ((d + 1) * (d + 1)));
            }

            sum += product;
        }

        return sum / points;
    }

    /// <summary>Smallest t for which every elementary interval of volume 2^(t-m) holds exactly 2^t of the first 2^m points.</summary>
    private static int Quality(SobolSequence sequence, int one, int other, int m)
    {
        int n = 1 << m;
        double[] x = [.. Enumerable.Range(0, n).Select(i => sequence.At(i, one))];
        double[] y = [.. Enumerable.Range(0, n).Select(i => sequence.At(i, other))];
        for (int t = 0; t < m; t++)
        {
            if (Enumerable.Range(0, m - t + 1).All(a => Fills(x, y, a, m - t - a)))
            {
                return t;
            }
        }

        return m;
    }

    private static bool Fills(double[] x, double[] y, int a, int b)
    {
        int[] counts = new int[1 << (a + b)];
        for (int i = 0; i < x.Length; i++)
        {
            counts[((int)(x[i] * (1 << a)) << b) + (int)(y[i] * (1 << b))]++;
        }

        return counts.All(c => c == x.Length >> (a + b));
    }
}
