using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class NormalDistributionTests
{
    /// <summary>Test values of M. J. Wichura (1988), Algorithm AS 241, section "Accuracy".</summary>
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.5, 0)]
    public void Quantiles_are_the_published_ones(double u, double x) =>
        Assert.Equal(x, NormalDistribution.Quantile(u), Math.Max(1e-16, 2e-15 * Math.Abs(x)));

    /// <summary>Abramowitz and Stegun (1964), tables 26.1 and 26.2.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-1.5, 0.066807201268858)]
    public void Probabilities_are_the_tabled_ones(double x, double probability) =>
        Assert.Equal(probability, NormalDistribution.Probability(x), 1e-15);

    /// <summary>Table 26.2 gives -log Q(x) to five decimals.</summary>
    [Theory]
    [InlineData(5, 6.54265)]
    [InlineData(10, 23.11805)]
    [InlineData(30, 197.30921)]
    public void Tails_are_the_tabled_ones(double x, double minusLog) =>
        Assert.Equal(minusLog, -Math.Log10(NormalDistribution.Probability(-x)), 5.1e-6);

    [Fact]
    public void Quantile_and_probability_are_inverse()
    {
        for (double x = -8; x <= 5; x += 0.01)
        {
            double u = NormalDistribution.Probability(x);
            double slope = Math.Max(NormalDistribution.Density(x), 1e-300);
            double rounding = 6e-16 * (x < -2 ? u : 1) / slope; // beyond -2 the tail keeps its digits, within it ½ rules
            Assert.InRange(NormalDistribution.Quantile(u), x - rounding - 4e-15, x + rounding + 4e-15);
        }
    }

    [Fact]
    public void Series_and_continued_fraction_meet()
    {
        double below = NormalDistribution.Probability(Math.BitIncrement(-2.0));
        double beyond = NormalDistribution.Probability(Math.BitDecrement(-2.0));
        Assert.Equal(below, beyond, 1e-14 * below);
        Assert.Equal(0.00134989803163009, NormalDistribution.Probability(-3), 1e-17);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Certain_events_have_no_quantile(double u) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(u));
}
