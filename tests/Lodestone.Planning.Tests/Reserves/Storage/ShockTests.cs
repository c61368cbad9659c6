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
}
