using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The difference of one number between two ensembles, draw by draw.</summary>
/// <param name="Bands">Bands of the differences of draws of equal number.</param>
/// <param name="Unpaired">Width from 5 % to 95 % that the difference would have if the draws had nothing in common.</param>
/// <param name="Rounding">What is smaller is rounding of the solver: a ten-millionth of the largest number compared.</param>
public readonly record struct PairedDifference(Bands Bands, double Unpaired, double Rounding)
{
    /// <summary>Part of its numbers to which the same draw agrees however it is played.</summary>
    private const double Agreement = 1e-7;

    /// <summary>Width of the paired range over that of the unpaired one: what is left of the noise; null where there is none.</summary>
    public double? Ratio => Unpaired > 0 ? Bands.Width / Unpaired : null;

    /// <summary>True when the range from 5 % to 95 %, of enough draws to have one, lies on one side of zero.</summary>
    public bool IsClear => Bands.Count >= BandText.FewestDraws && (Bands.P05 > Rounding || Bands.P95 < -Rounding);

    /// <summary>Compares draws of equal number.</summary>
    /// <param name="first">Values of the first ensemble by draw.</param>
    /// <param name="second">Values of the second ensemble in the same draws.</param>
    /// <exception cref="ArgumentException">Lengths differ or there are no draws.</exception>
    public static PairedDifference Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"{first.Count} draws against {second.Count}", nameof(second));
        }

        double[] differences = [.. first.Select((x, d) => second[d] - x)];
        double[] x = [.. first.Order()];
        double[] y = [.. second.Order()];
        double largest = Math.Max(Largest(x), Largest(y));
        return new PairedDifference(
            Bands.SortAndMeasure(differences),
            IndependentDifference.Width(x, y),
            double.IsFinite(largest) ? Agreement * largest : 0
        );
    }

    private static double Largest(double[] sorted) => Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
}
