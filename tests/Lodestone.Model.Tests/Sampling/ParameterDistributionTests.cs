using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests.Sampling;

public class ParameterDistributionTests
{
    private static readonly Gen<DistributionShape> Shapes = Gen.Int[1, 5].Select(i => (DistributionShape)i);

    private static readonly Gen<ParameterDistribution> Distributions =
        from shape in Shapes
        from low in Gen.Double[0.1, 5]
        from rise in Gen.Double[0, 4]
        from further in Gen.Double[0.01, 4]
        from mirrored in Gen.Bool
        select mirrored
            ? ParameterDistribution.Of(shape, -low - rise - further, -low - rise, -low)
            : ParameterDistribution.Of(shape, low, low + rise, low + rise + further);

    [Fact]
    public void Quantiles_rise_and_stay_in_the_range() =>
        Gen.Select(Distributions, Gen.Double[1e-9, 1 - 1e-9], Gen.Double[1e-9, 1 - 1e-9])
            .Sample(
                (d, u, v) =>
                {
                    double lower = d.Quantile(Math.Min(u, v));
                    double upper = d.Quantile(Math.Max(u, v));
                    double slack = 1e-14 * Math.Max(Math.Abs(d.Low), Math.Abs(d.High));
                    return lower <= upper + slack && lower >= d.Smallest - slack && upper <= d.Largest + slack;
                }
            );

    [Theory]
    [InlineData("normal", 1, 2, 5)]
    [InlineData("normal", -3, -3, -1)]
    [InlineData("lognormal", 0.5, 2, 3)]
    [InlineData("lognormal", -4, -0.5, -0.2)]
    public void Low_central_and_high_are_the_5_50_and_95_percent_points(
        string shape,
        double low,
        double central,
        double high
    )
    {
        var distribution = ParameterDistribution.Of(shape, low, central, high);
        Assert.Equal(low, distribution.Quantile(0.05), 1e-13);
        Assert.Equal(central, distribution.Quantile(0.5), 1e-15);
        Assert.Equal(high, distribution.Quantile(0.95), 1e-13);
    }

    /// <summary>F(c) = (c - l)/(h - l) at the mode of a triangle; the quarter points follow from the areas of its halves.</summary>
    [Theory]
    [InlineData(0.25, 2)]
    [InlineData(0.0625, 1)]
    [InlineData(0.8125, 5)]
    public void A_triangle_has_the_quantiles_of_its_area(double u, double expected) =>
        Assert.Equal(expected, ParameterDistribution.Of("triangular", 0, 2, 8).Quantile(u), 1e-14);

    [Fact]
    public void A_uniform_distribution_is_linear() =>
        Assert.Equal(3.5, ParameterDistribution.Of("uniform", 2, 2.1, 4).Quantile(0.75), 1e-15);

    /// <summary>
    /// Mode in the middle is Beta(3, 3), whose distribution function is 10 x³ - 15 x⁴ + 6 x⁵; mode at the low end is
    /// Beta(1, 5): 1 - (1 - x)⁵; mode at a quarter is Beta(2, 4): 10 x² - 20 x³ + 15 x⁴ - 4 x⁵.
    /// </summary>
    [Fact]
    public void A_pert_distribution_has_the_quantiles_of_its_beta()
    {
        for (double x = 0.005; x < 1; x += 0.01)
        {
            double middle = (x * x * x) * (10 + (x * (-15 + (6 * x))));
            double quarter = x * x * (10 + (x * (-20 + (x * (15 - (4 * x))))));
            Assert.Equal(x, ParameterDistribution.Of("pert", 0, 0.5, 1).Quantile(middle), 1e-12);
            Assert.Equal(x, ParameterDistribution.Of("pert", 0, 0.25, 1).Quantile(quarter), 1e-12 / Math.Pow(1 - x, 3));
            Assert.Equal(
                x,
                ParameterDistribution.Of("pert", 0, 0, 1).Quantile(1 - Math.Pow(1 - x, 5)),
                1e-15 / Math.Pow(1 - x, 5) + 1e-13
            );
        }
    }

    /// <summary>Γ(a) Γ(6 - a) / Γ(6): 4!/5! at a = 1, Γ(1.5) Γ(4.5)/120 = (√π/2)(105 √π/16)/120 at a = 1.5, 2! 2!/5! at 3.</summary>
    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(1.5, 105 * Math.PI / 3840)]
    [InlineData(3, 4.0 / 120)]
    [InlineData(5, 0.2)]
    public void The_beta_function_is_the_product_of_gammas(double a, double expected) =>
        Assert.Equal(expected, PertBeta.Beta(a), 1e-15);

    /// <summary>The mean against the integral of the quantile over (0, 1), midpoint rule with 20,000 nodes.</summary>
    [Fact]
    public void The_mean_is_the_integral_of_the_quantile() =>
        Distributions.Sample(
            d =>
            {
                const int Nodes = 20_000;
                double[] values = [.. Enumerable.Range(0, Nodes).Select(i => d.Quantile((i + 0.5) / Nodes))];
                double spread = Math.Sqrt(Moments.Of(values).Variance);
                return Math.Abs(Moments.Of(values).Mean - d.Mean) <= 1e-3 * spread;
            },
            iter: 40
        );

    [Theory]
    [InlineData("triangular", 3)]
    [InlineData("lognormal", 0)]
    [InlineData("fixed", -2)]
    [InlineData("uniform", double.PositiveInfinity)]
    public void One_value_is_fixed_whatever_the_shape(string shape, double value)
    {
        var distribution = ParameterDistribution.Of(shape, value, value, value);
        Assert.True(distribution.IsFixed);
        Assert.Equal(
            (value, value, value),
            (distribution.Quantile(0.01), distribution.Quantile(0.99), distribution.Mean)
        );
    }

    [Theory]
    [InlineData("gaussian", 1, 2, 3, "write triangular, uniform, pert, normal, lognormal or fixed")]
    [InlineData("triangular", 3, 2, 1, "low ≤ central ≤ high does not hold for 3, 2, 1; order them")]
    [InlineData("triangular", double.NaN, 2, 3, "low ≤ central ≤ high does not hold")]
    [InlineData("fixed", 1, 2, 3, "make low and high 2, or name a distribution")]
    [InlineData("uniform", 1, 2, double.PositiveInfinity, "a range cannot end at infinity")]
    [InlineData("lognormal", -1, 2, 3, "one sign, none of them 0, not -1 to 3; write normal or triangular")]
    [InlineData("lognormal", 0, 2, 3, "one sign, none of them 0")]
    public void What_does_not_fit_is_refused_with_what_would(
        string shape,
        double low,
        double central,
        double high,
        string part
    ) =>
        Assert.Contains(
            part,
            Assert.Throws<ArgumentException>(() => ParameterDistribution.Of(shape, low, central, high)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Certain_events_have_no_quantile(double u) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Of("uniform", 0, 1, 2).Quantile(u));
}
