using System.Globalization;

namespace Lodestone.Model;

/// <summary>Distribution of an uncertain parameter, from the low, central and high value of a data row.</summary>
/// <remarks>
/// <para>What low and high mean depends on the shape; with z = Φ⁻¹(0.95) = 1.645:</para>
/// <list type="bullet">
/// <item><c>triangular</c>: bounds, mode at the centre. <c>pert</c>: bounds, mode at the centre, Beta(1 + 4 (c-l)/(h-l),
/// 1 + 4 (h-c)/(h-l)) (Malcolm, Roseboom, Clark and Fazar 1959; Vose 2008). <c>uniform</c>: bounds.</item>
/// <item><c>normal</c>: 5 % and 95 % points, median at the centre. The spread is (c-l)/z below and (h-c)/z above: two
/// halves of equal probability where the range is lopsided. It has no bounds.</item>
/// <item><c>lognormal</c>: the same of ln |x|; low, central and high have the same sign and none is zero.</item>
/// <item><c>fixed</c>, and any shape with low = central = high: one value, which may be infinite.</item>
/// </list>
/// </remarks>
public sealed class ParameterDistribution
{
    /// <summary>Φ⁻¹(0.95): half-width of the range from 5 % to 95 % in standard deviations.</summary>
    private const double NinetyFive = 1.6448536269514722;

    /// <summary>√(2π).</summary>
    private const double RootTwoPi = 2.5066282746310002;

    private ParameterDistribution(DistributionShape shape, double low, double central, double high)
    {
        Shape = shape;
        Low = low;
        Central = central;
        High = high;
    }

    /// <summary>Shape; <see cref="DistributionShape.Fixed"/> whenever there is only one value.</summary>
    public DistributionShape Shape { get; }

    /// <summary>Low value of the row.</summary>
    public double Low { get; }

    /// <summary>Central value of the row.</summary>
    public double Central { get; }

    /// <summary>High value of the row.</summary>
    public double High { get; }

    /// <summary>True when every draw has the same value.</summary>
    public bool IsFixed => Shape == DistributionShape.Fixed;

    /// <summary>Smallest value that can be drawn; -∞ for the normal.</summary>
    public double Smallest =>
        Shape switch
        {
            DistributionShape.Fixed => Central,
            DistributionShape.Normal => double.NegativeInfinity,
            DistributionShape.LogNormal => Central > 0 ? 0 : double.NegativeInfinity,
            _ => Low,
        };

    /// <summary>Largest value that can be drawn; ∞ for the normal.</summary>
    public double Largest =>
        Shape switch
        {
            DistributionShape.Fixed => Central,
            DistributionShape.Normal => double.PositiveInfinity,
            DistributionShape.LogNormal => Central > 0 ? double.PositiveInfinity : 0,
            _ => High,
        };

    /// <summary>Expected value.</summary>
    /// <remarks>
    /// (l+c+h)/3, (l+h)/2, (l+4c+h)/6; c + (σ₂-σ₁)/√(2π) for the normal; c [exp(σ₁²/2) Φ(-σ₁) + exp(σ₂²/2) Φ(σ₂)] for
    /// the lognormal, σ₁ and σ₂ the spreads below and above the centre (of ln |x|: towards and away from zero).
    /// </remarks>
    public double Mean =>
        Shape switch
        {
            DistributionShape.Fixed => Central,
            DistributionShape.Uniform => (Low / 2) + (High / 2),
            DistributionShape.Triangular => (Low / 3) + (Central / 3) + (High / 3),
            DistributionShape.Pert => (Low / 6) + (Central * (2.0 / 3)) + (High / 6),
            DistributionShape.Normal => Central + (((High - Central) - (Central - Low)) / NinetyFive / RootTwoPi),
            _ => LogNormalMean(),
        };

    /// <summary>Builds the distribution of a data row.</summary>
    /// <param name="shape">Word of the row: triangular, uniform, pert, normal, lognormal or fixed.</param>
    /// <param name="low">Low value.</param>
    /// <param name="central">Central value.</param>
    /// <param name="high">High value.</param>
    /// <exception cref="ArgumentException">The word or the values do not fit; the message says what would.</exception>
    public static ParameterDistribution Of(string shape, double low, double central, double high) =>
        Of(
            shape switch
            {
                "triangular" => DistributionShape.Triangular,
                "uniform" => DistributionShape.Uniform,
                "pert" => DistributionShape.Pert,
                "normal" => DistributionShape.Normal,
                "lognormal" => DistributionShape.LogNormal,
                "fixed" => DistributionShape.Fixed,
                _ => throw new ArgumentException(
                    $"'{shape}' is not a distribution; write triangular, uniform, pert, normal, lognormal or fixed",
                    nameof(shape)
                ),
            },
            low,
            central,
            high
        );

    /// <inheritdoc cref="Of(string, double, double, double)"/>
    public static ParameterDistribution Of(DistributionShape shape, double low, double central, double high)
    {
        if (!(low <= central && central <= high))
        {
            throw new ArgumentException(
                $"low ≤ central ≤ high does not hold for {Text(low)}, {Text(central)}, {Text(high)}; order them"
            );
        }

        if (low.Equals(high))
        {
            return new ParameterDistribution(DistributionShape.Fixed, low, central, high);
        }

        if (shape == DistributionShape.Fixed)
        {
            throw new ArgumentException(
                $"'fixed' has one value, not the range {Text(low)} to {Text(high)}; make low and high {Text(central)}, "
                    + "or name a distribution"
            );
        }

        if (double.IsInfinity(low) || double.IsInfinity(high))
        {
            throw new ArgumentException(
                $"a range cannot end at infinity: {Text(low)} to {Text(high)}; write a number, or the same value thrice"
            );
        }

        if (shape == DistributionShape.LogNormal && !(low > 0 || high < 0))
        {
            throw new ArgumentException(
                $"'lognormal' needs low, central and high of one sign, none of them 0, not {Text(low)} to {Text(high)}; "
                    + "write normal or triangular"
            );
        }

        return new ParameterDistribution(shape, low, central, high);
    }

    /// <summary>The value that is not exceeded with probability u; increasing in u.</summary>
    /// <param name="u">Probability in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">u is not in (0, 1).</exception>
    public double Quantile(double u)
    {
        if (!(u > 0 && u < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(u), u, "a probability lies between 0 and 1, both excluded");
        }

        return Shape switch
        {
            DistributionShape.Fixed => Central,
            DistributionShape.Uniform => Low + (u * (High - Low)),
            DistributionShape.Triangular => Triangular(u),
            DistributionShape.Pert => Low + ((High - Low) * PertBeta.Quantile((Central - Low) / (High - Low), u)),
            DistributionShape.Normal => Normal(u),
            _ => LogNormal(u),
        };
    }

    private double Triangular(double u)
    {
        double range = High - Low;
        return u * range < Central - Low
            ? Low + Math.Sqrt(u * range * (Central - Low))
            : High - Math.Sqrt((1 - u) * range * (High - Central));
    }

    private double Normal(double u)
    {
        double z = NormalDistribution.Quantile(u);
        return Central + (z * (z < 0 ? Central - Low : High - Central) / NinetyFive);
    }

    private double LogNormal(double u)
    {
        double z = NormalDistribution.Quantile(u);
        return Central * Math.Exp((z < 0 ? -1 : 1) * z * Math.Log((z < 0 ? Low : High) / Central) / NinetyFive);
    }

    private double LogNormalMean()
    {
        double away = Math.Abs(Math.Log((Central > 0 ? High : Low) / Central)) / NinetyFive;
        double towards = Math.Abs(Math.Log((Central > 0 ? Low : High) / Central)) / NinetyFive;
        return Central
            * (
                (Math.Exp(towards * towards / 2) * NormalDistribution.Probability(-towards))
                + (Math.Exp(away * away / 2) * NormalDistribution.Probability(away))
            );
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
