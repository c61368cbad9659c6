using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>Reconciling accounts by weighted least squares.</summary>
public sealed class LeastSquaresReconcilerTests
{
    [Fact]
    public void The_gap_is_shared_by_variance()
    {
        // x - y = 0 with priors 10 (deviation 1) and 20 (deviation 3): the gap of 10 is closed 1:9.
        double[] x = LeastSquaresReconciler.Solve(
            [Of(10, 1), Of(20, 3)],
            [new Equation("x = y", [(0, 1), (1, -1)], 0, 0)]
        );
        Assert.Equal(11, x[0], 1e-12);
        Assert.Equal(11, x[1], 1e-12);
    }

    [Fact]
    public void An_observation_pulls_by_its_own_variance()
    {
        // One unknown 10 (deviation 3) and an observation 16 (deviation 3) meet in the middle.
        double[] x = LeastSquaresReconciler.Solve([Of(10, 3)], [new Equation("seen", [(0, 1)], 16, 3)]);
        Assert.Equal(13, x[0], 1e-12);
    }

    [Fact]
    public void A_negative_answer_is_refused() =>
        Assert.Throws<InputException>(() =>
            LeastSquaresReconciler.Solve([Of(1, 5), Of(20, 0.1)], [new Equation("sum", [(0, 1), (1, 1)], 5, 0)])
        );

    private static Unknown Of(double value, double deviation) =>
        new("AAA", "process", "", "", new Estimate(value, deviation, "source", "derived", ""));
}
