using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

public sealed class ShockTests
{
    /// <summary>A rule of n nodes has the moments of the normal distribution up to degree 2n - 1.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(20)]
    public void Moments_are_those_of_a_normal_shock(int nodes)
    {
        var shocks = Shocks.Normal(nodes, 0.05);
        double[] normal = [1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945, 0, 10395, 0, 135135];
        for (int degree = 0; degree < Math.Min(2 * nodes, normal.Length - 1); degree++)
        {
            double moment = shocks
                .Values.Zip(shocks.Weights, (value, weight) => weight * Math.Pow((value - 1) / 0.05, degree))
                .Sum();
            Assert.Equal(normal[degree], moment, 1e-10 * normal[(degree + 1) / 2 * 2]);
        }
    }

    /// <summary>Abramowitz and Stegun, table 25.10, n = 7: largest root 2.651961356835233, weight 0.0009717812450995 / √π.</summary>
    [Fact]
    public void The_rule_of_seven_is_the_tabulated_one()
    {
        var shocks = Shocks.Normal(7, 1);
        Assert.Equal(1 + (Math.Sqrt(2) * 2.651961356835233), shocks.Values[^1], 1e-13);
        Assert.Equal(0.0009717812450995 / Math.Sqrt(Math.PI), shocks.Weights[^1], 1e-15);
    }

    /// <summary>Expected excess over a strike, <c>σ (φ(d) − d Φ(−d))</c>, less what lies beyond the cut.</summary>
    [Theory]
    [InlineData(0.05, 1.02)]
    [InlineData(0.05, 0.87)]
    [InlineData(0.1, 1.003)]
    public void A_function_with_a_kink_is_summed_exactly(double deviation, double strike)
    {
        var shock = new NormalShock(deviation);
        List<(double Value, double Weight)> points = [];
        shock.Points(0.4, 0.9, [0.4 + (0.9 * strike)], points);
        double sum = points.Sum(p => p.Weight * Math.Max(p.Value - strike, 0));
        double d = (strike - 1) / deviation;
        double inside =
            (NormalDistribution.Density(d) - NormalDistribution.Density(5))
            - (d * (NormalDistribution.Probability(5) - NormalDistribution.Probability(d)));
        Assert.Equal(deviation * inside / shock.Mass, sum, 1e-12);
        Assert.Equal(1, points.Sum(p => p.Weight), 1e-12);
        Assert.Equal(1, points.Sum(p => p.Weight * p.Value), 1e-12);
    }

    [Fact]
    public void Draws_stay_within_the_cut()
    {
        var shock = new NormalShock(0.29);
        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(i => shock.Draw(new PhiloxStream(5, 0), 0, i))];
        Assert.InRange(drawn.Min(), 0.2, 0.25);
        Assert.InRange(drawn.Max(), 1.75, 1.8);
        Assert.Equal(1, drawn.Average(), 0.01);
    }

    /// <summary>Abramowitz and Stegun, table 25.4, n = 5.</summary>
    [Fact]
    public void The_rule_of_five_is_the_tabulated_one()
    {
        var rule = new GaussLegendre(5);
        Assert.Equal(0.906179845938664, rule.Nodes[^1], 1e-14);
        Assert.Equal(0.236926885056189, rule.Weights[^1], 1e-14);
        Assert.Equal(0.568888888888889, rule.Weights[2], 1e-14);
    }
}
