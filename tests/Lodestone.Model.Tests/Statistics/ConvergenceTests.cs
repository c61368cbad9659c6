using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class ConvergenceTests
{
    [Fact]
    public void Steps_are_an_eighth_a_quarter_a_half_and_all_of_the_first_draws()
    {
        double[] values = [.. Enumerable.Range(0, 80).Select(i => (double)i)];
        Assert.Equal([10, 20, 40, 80], Convergence.OfMean(values).Select(p => p.Draws));
        Assert.Equal([4.5, 9.5, 19.5, 39.5], Convergence.OfMean(values).Select(p => p.Value));
        Assert.Equal([4.5, 9.5, 19.5, 39.5], Convergence.OfQuantile(values, 0.5).Select(p => p.Value));
        Assert.Equal(
            1.959963984540054 * Moments.Of(values).StandardError,
            Convergence.OfMean(values)[3].HalfWidth,
            1e-13
        );
    }

    /// <summary>Four times the draws, half the width: on average over 100 samples, within 10 %.</summary>
    [Fact]
    public void The_interval_shrinks_with_the_root_of_the_draws()
    {
        double[] ratios = new double[100];
        for (int s = 0; s < ratios.Length; s++)
        {
            var stream = new PhiloxStream((ulong)s, 2);
            double[] values = [.. Enumerable.Range(0, 4000).Select(i => stream.Normal(i))];
            IReadOnlyList<ConvergencePoint> points = Convergence.OfQuantile(values, 0.95);
            ratios[s] = points[1].HalfWidth / points[3].HalfWidth;
        }

        Assert.InRange(Moments.Of(ratios).Mean, 1.8, 2.3);
    }

    [Fact]
    public void Few_draws_have_fewer_steps() =>
        Assert.Equal([1, 3], Convergence.OfMean([1, 2, 3]).Select(p => p.Draws));

    [Fact]
    public void No_draws_are_refused() => Assert.Throws<ArgumentException>(() => Convergence.OfMean([]));
}
