using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class FirstOrderIndexTests
{
    private const int Seeds = 60;
    private const int Draws = 1000;

    private delegate FirstOrderIndex Estimator(ReadOnlySpan<double> driver, ReadOnlySpan<double> output);

    [Fact]
    public void Closed_forms_are_the_published_ones()
    {
        Assert.Equal([0.3139, 0.4424, 0], TestFunctions.IshigamiIndices(), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.Equal(0.7162, TestFunctions.SobolGIndices()[0], 1e-4);
    }

    [Fact]
    public void Ranks_find_the_indices_of_Ishigami_from_independent_draws() =>
        Check(TestFunctions.Ishigami, TestFunctions.IshigamiIndices(), FirstOrderIndex.ByRanks, false, 0.05, 0.015);

    [Fact]
    public void Ranks_find_the_indices_of_Sobols_g_from_independent_draws() =>
        Check(TestFunctions.SobolG, TestFunctions.SobolGIndices(), FirstOrderIndex.ByRanks, false, 0.05, 0.015);

    [Fact]
    public void Harmonics_find_the_indices_of_Ishigami_from_independent_draws() =>
        Check(TestFunctions.Ishigami, TestFunctions.IshigamiIndices(), FirstOrderIndex.ByHarmonics, false, 0.04, 0.012);

    [Fact]
    public void Harmonics_find_the_indices_of_Ishigami_from_a_sequence() =>
        Check(TestFunctions.Ishigami, TestFunctions.IshigamiIndices(), FirstOrderIndex.ByHarmonics, true, 0.01, 0.012);

    [Fact]
    public void Harmonics_find_the_indices_of_Sobols_g_from_independent_draws() =>
        Check(TestFunctions.SobolG, TestFunctions.SobolGIndices(), FirstOrderIndex.ByHarmonics, false, 0.04, 0.012);

    [Fact]
    public void Harmonics_find_the_indices_of_Sobols_g_from_a_sequence() =>
        Check(TestFunctions.SobolG, TestFunctions.SobolGIndices(), FirstOrderIndex.ByHarmonics, true, 0.01, 0.012);

    /// <summary>Why <see cref="FirstOrderIndex.ByHarmonics"/> exists: the points of a sequence are no independent draws.</summary>
    [Fact]
    public void Ranks_are_misled_by_a_sequence()
    {
        (double[][] drivers, double[] output) = TestFunctions.Sample(TestFunctions.Ishigami, 3, 1024, 1, true);
        Assert.InRange(
            TestFunctions.IshigamiIndices()[1] - FirstOrderIndex.ByRanks(drivers[1], output).Value,
            0.1,
            0.5
        );
    }

    /// <summary>
    /// y = 3 b + u with b 0 or 1 at probability 0.3 and u uniform: S = 9 × 0.21/(9 × 0.21 + 1/12) = 0.9578 for b.
    /// </summary>
    [Fact]
    public void A_driver_that_comes_or_does_not_is_measured_by_its_means()
    {
        var chance = new PhiloxStream(3, 0);
        var rest = new PhiloxStream(3, 1);
        double[] driver = [.. Enumerable.Range(0, Draws).Select(i => chance.Uniform(i) < 0.3 ? 1.0 : 0)];
        double[] output = [.. driver.Select((b, i) => (3 * b) + rest.Uniform(i))];
        Assert.Equal(0.9578, FirstOrderIndex.ByHarmonics(driver, output).Value, 0.01);
        Assert.Equal(0.9578, FirstOrderIndex.ByRanks(driver, output).Value, 0.03);
    }

    [Fact]
    public void A_fixed_driver_or_output_explains_nothing()
    {
        double[] same = new double[Draws];
        double[] moving = [.. Enumerable.Range(0, Draws).Select(i => new PhiloxStream(1, 0).Uniform(i))];
        Assert.Equal(0, FirstOrderIndex.ByHarmonics(same, moving).Value);
        Assert.Equal(0, FirstOrderIndex.ByRanks(moving, same).Value);
        Assert.InRange(FirstOrderIndex.ByRanks(same, moving).Value, -0.15, 0.15);
    }

    [Fact]
    public void What_cannot_be_estimated_is_refused()
    {
        Assert.Throws<ArgumentException>(() => FirstOrderIndex.ByRanks(new double[199], new double[199]));
        Assert.Throws<ArgumentException>(() => FirstOrderIndex.ByRanks(new double[300], new double[200]));
        double[] output = new double[200];
        output[7] = double.PositiveInfinity;
        Assert.Throws<ArgumentException>(() => FirstOrderIndex.ByHarmonics(new double[200], output));
    }

    /// <summary>
    /// Over sixty seeds of a thousand draws: mean of the estimates within <paramref name="bias"/>, their spread at most
    /// <paramref name="spread"/>; on independent draws the interval covers in at least 53 of 60 (95 % is 57).
    /// </summary>
    private static void Check(
        Func<ReadOnlySpan<double>, double> function,
        double[] truth,
        Estimator estimator,
        bool sequence,
        double spread,
        double bias
    )
    {
        double[][] estimates = [.. truth.Select(_ => new double[Seeds])];
        int[] covered = new int[truth.Length];
        for (int s = 0; s < Seeds; s++)
        {
            (double[][] drivers, double[] output) = TestFunctions.Sample(
                function,
                truth.Length,
                Draws,
                (ulong)s,
                sequence
            );
            for (int d = 0; d < truth.Length; d++)
            {
                FirstOrderIndex index = estimator(drivers[d], output);
                estimates[d][s] = index.Value;
                covered[d] += index.Low <= truth[d] && truth[d] <= index.High ? 1 : 0;
            }
        }

        for (int d = 0; d < truth.Length; d++)
        {
            var moments = Moments.Of(estimates[d]);
            Assert.InRange(moments.Mean, truth[d] - bias, truth[d] + bias);
            Assert.InRange(Math.Sqrt(moments.Variance), 0, spread);
            Assert.True(sequence || covered[d] >= 53, $"driver {d + 1}: {covered[d]} of {Seeds} covered");
        }
    }
}
