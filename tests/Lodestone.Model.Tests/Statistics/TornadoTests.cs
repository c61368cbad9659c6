using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class TornadoTests
{
    [Fact]
    public void Outer_tenths_of_a_straight_line_are_known()
    {
        double[] driver = [.. Enumerable.Range(0, 100).Select(i => (double)((i * 37) % 100))];
        double[] output = [.. driver.Select(x => 100 - (2 * x))];
        Tornado bar = Tornado.Of(driver, output);
        Assert.Equal((91, -89, 10), (bar.LowMean, bar.HighMean, bar.Tenth));
        Assert.Equal(-180, bar.Swing);
        double error = 2 * Math.Sqrt(110.0 / 12 / 10);
        Assert.Equal(error, bar.LowError, 1e-13);
        Assert.Equal(Math.Sqrt(2) * error, bar.SwingError, 1e-13);
    }

    /// <summary>
    /// Sin² of x2 and sin of x1 in Ishigami's function: E[Y | u1 in the outer tenth] = (1 + b π⁴/5) E[sin x1] + 7/2 with
    /// the mean of sin over the tenth (cos 0.8π - 1)/(0.2π) = ∓0.3040 …; within four standard errors.
    /// </summary>
    [Fact]
    public void Outer_tenths_of_Ishigami_are_known()
    {
        (double[][] drivers, double[] output) = TestFunctions.Sample(TestFunctions.Ishigami, 3, 20_000, 4, false);
        Tornado bar = Tornado.Of(drivers[0], output);
        double sine = (1 - Math.Cos(0.2 * Math.PI)) / (0.2 * Math.PI);
        double expected = (1 + (0.1 * Math.Pow(Math.PI, 4) / 5)) * sine;
        Assert.InRange(bar.LowMean, 3.5 - expected - (4 * bar.LowError), 3.5 - expected + (4 * bar.LowError));
        Assert.InRange(bar.HighMean, 3.5 + expected - (4 * bar.HighError), 3.5 + expected + (4 * bar.HighError));
    }

    /// <summary>In the order of the draws, ties of a driver would pick the first draws, whose output differs here.</summary>
    [Fact]
    public void Draws_of_equal_value_enter_by_chance_and_always_alike()
    {
        double[] driver = new double[1000];
        double[] output = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        Tornado bar = Tornado.Of(driver, output);
        Assert.InRange(bar.Swing, -5 * bar.SwingError, 5 * bar.SwingError);
        Assert.Equal(bar, Tornado.Of(driver, output));
    }

    [Fact]
    public void Too_few_draws_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Tornado.Of(new double[19], new double[19]));
        Assert.Throws<ArgumentException>(() => Tornado.Of(new double[30], new double[29]));
        Assert.Throws<ArgumentException>(() => Tornado.Of([.. Enumerable.Repeat(double.NaN, 30)], new double[30]));
    }
}
