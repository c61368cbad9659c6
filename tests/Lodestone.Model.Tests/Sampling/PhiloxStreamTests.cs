using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class PhiloxStreamTests
{
    private const int Draws = 100_000;

    [Fact]
    public void A_draw_alone_is_the_draw_in_a_row()
    {
        var stream = new PhiloxStream(7, 3);
        double[] forwards = [.. Enumerable.Range(0, 50).Select(i => stream.Uniform(i, 2))];
        double[] backwards = [.. Enumerable.Range(0, 50).Reverse().Select(i => new PhiloxStream(7, 3).Uniform(i, 2))];
        Assert.Equal(forwards, backwards.Reverse());
    }

    /// <summary>The counter of the block function is (draw, period, block, driver) and its key the seed.</summary>
    [Fact]
    public void The_numbers_are_those_of_the_block_function() =>
        Gen.Select(Gen.ULong, Gen.UInt[0, int.MaxValue], Gen.Int, Gen.Int, Gen.Int)
            .Sample(
                (seed, driver, draw, period, block) =>
                    new PhiloxStream(seed, driver).Bits(draw, period, block)
                    == Philox4x32.Bits((uint)draw, (uint)period, (uint)block, driver, seed)
            );

    [Fact]
    public void Uniform_numbers_are_odd_multiples_of_the_step_inside_the_interval() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 1 << 20])
            .Sample(
                (seed, draw) =>
                {
                    double scaled = new PhiloxStream(seed, 0).Uniform(draw) * (1L << 53);
                    return scaled > 0 && scaled < 1L << 53 && (long)scaled == scaled && ((long)scaled & 1) == 1;
                }
            );

    /// <summary>Means and variances of 100,000 draws against ½, 1/12, 0 and 1, five standard errors to either side.</summary>
    [Fact]
    public void Moments_are_those_of_the_distributions()
    {
        var stream = new PhiloxStream(2026, 11);
        var uniform = Moments.Of([.. Enumerable.Range(0, Draws).Select(i => stream.Uniform(i))]);
        var normal = Moments.Of([.. Enumerable.Range(0, Draws).Select(i => stream.Normal(i, block: 1))]);
        double root = Math.Sqrt(Draws);
        Assert.InRange(uniform.Mean, 0.5 - (5 * Math.Sqrt(1.0 / 12) / root), 0.5 + (5 * Math.Sqrt(1.0 / 12) / root));
        Assert.InRange(uniform.Variance, (1.0 / 12) - (5 * 0.0745 / root), (1.0 / 12) + (5 * 0.0745 / root));
        Assert.InRange(normal.Mean, -5 / root, 5 / root);
        Assert.InRange(normal.Variance, 1 - (5 * Math.Sqrt(2) / root), 1 + (5 * Math.Sqrt(2) / root));
    }

    /// <summary>Correlation of two drivers, two periods, two blocks, two seeds: five standard errors of independence.</summary>
    [Theory]
    [InlineData(7, 1, 0, 0)]
    [InlineData(7, 0, 1, 0)]
    [InlineData(7, 0, 0, 1)]
    [InlineData(8, 0, 0, 0)]
    public void Streams_do_not_move_together(ulong seed, uint driver, int period, int block)
    {
        var one = new PhiloxStream(7, 0);
        var other = new PhiloxStream(seed, driver);
        double sum = 0;
        for (int i = 0; i < Draws; i++)
        {
            sum += (one.Uniform(i) - 0.5) * (other.Uniform(i, period, block) - 0.5);
        }

        Assert.InRange(12 * sum / Draws, -5 / Math.Sqrt(Draws), 5 / Math.Sqrt(Draws));
    }

    [Fact]
    public void The_upper_half_of_the_drivers_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhiloxStream(1, 1u << 31));
}
