using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A driver with the distribution of its values and the numbers in (0, 1) that they come from.</summary>
/// <param name="driver">The driver.</param>
/// <param name="quantile">Value that is not exceeded with a probability.</param>
/// <param name="uniform">Number in (0, 1) of a draw.</param>
internal sealed class DrawnNumber(Driver driver, Func<double, double> quantile, Func<int, double> uniform)
{
    public Driver Driver { get; } = driver;

    /// <summary>The value in a draw.</summary>
    public double At(int draw) => quantile(uniform(draw));

    /// <summary>Triangular, low and high included as bounds.</summary>
    public static Func<double, double> Triangular(UncertainNumber range) =>
        ParameterDistribution.Of(DistributionShape.Triangular, range.Low, range.Central, range.High).Quantile;

    /// <summary>
    /// Whole numbers: ⌊x + ½⌋ with x triangular from low - ½ to high + ½, so that low and high have a full step of their
    /// own and the central value is the most likely.
    /// </summary>
    public static Func<double, double> Whole(UncertainNumber range)
    {
        Func<double, double> wide = Triangular(new UncertainNumber(range.Low - 0.5, range.Central, range.High + 0.5));
        return u => Math.Clamp(Math.Floor(wide(u) + 0.5), range.Low, range.High);
    }
}
