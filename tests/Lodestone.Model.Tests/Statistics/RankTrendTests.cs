using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests;

/// <summary>What a driver does, taken out of an output.</summary>
public class RankTrendTests
{
    private static readonly Gen<int[]> Ranks = Gen.Int[20, 200]
        .SelectMany(draws => Gen.Shuffle(Enumerable.Range(0, draws).ToArray()));

    /// <summary>Straight in the rank of the driver is straight through the means of the tenths, and the ends are continued.</summary>
    [Fact]
    public void What_is_straight_in_the_rank_is_gone() =>
        Ranks.Sample(rank =>
        {
            double[] driver = [.. rank.Select(r => Math.Exp(r / 50.0))];
            double[] left = RankTrend.Without(driver, [.. rank.Select(r => 5 + (3.0 * r))]);
            Assert.All(left, value => Assert.Equal(0, value, 1e-9));
        });

    [Fact]
    public void What_another_driver_does_stays()
    {
        const int Draws = 400;
        double[] one = [.. Enumerable.Range(0, Draws).Select(d => d * 173 % Draws / (double)Draws)];
        double[] other = [.. Enumerable.Range(0, Draws).Select(d => d * 59 % Draws / (double)Draws)];
        double[] output = [.. one.Zip(other, (a, b) => Math.Sin(3 * a) + (0.2 * b))];
        double[] left = RankTrend.Without(one, output);
        Assert.Equal(0, Tornado.Of(one, left).Swing, 0.01);
        Assert.Equal(Tornado.Of(other, output).Swing, Tornado.Of(other, left).Swing, 0.03);
        Assert.True(Moments.Of(left).Variance < 0.1 * Moments.Of(output).Variance);
    }

    [Fact]
    public void Too_few_draws_or_unequal_lengths_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RankTrend.Without(new double[19], new double[19]));
        Assert.Throws<ArgumentException>(() => RankTrend.Without(new double[20], new double[21]));
    }
}
