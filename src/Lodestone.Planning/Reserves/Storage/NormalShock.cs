using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>
/// A normal shock of mean 1, cut at 5 standard deviations on both sides or where a fifth of what was planned is left, whichever
/// is nearer: prices have no mean under a shock that may leave nothing. Sums are Gauss–Legendre between the kinks of what is summed.
/// </summary>
internal sealed class NormalShock : IShock
{
    private const double MostDeviations = 5;
    private const double LeastShock = 0.2;
    private const double Panel = 2;
    private const int Degree = 8;

    private static readonly GaussLegendre Rule = new(Degree);

    private readonly List<double> _ends = [];

    /// <summary>A shock with a standard deviation, before it is cut.</summary>
    public NormalShock(double deviation)
    {
        Deviation = deviation;
        Bound = Math.Min(MostDeviations, (1 - LeastShock) / deviation);
        Mass = 1 - (2 * NormalDistribution.Probability(-Bound));
    }

    /// <summary>Standard deviation of the normal distribution.</summary>
    public double Deviation { get; }

    /// <summary>Largest distance from the mean, in standard deviations.</summary>
    public double Bound { get; }

    /// <summary>Share of the normal distribution within the bound.</summary>
    public double Mass { get; }

    /// <summary>Density of the shock at z standard deviations from its mean, per standard deviation, within the bound.</summary>
    public double Density(double z) => NormalDistribution.Density(z) / Mass;

    /// <summary>A shock of a stream: the first of its numbers within the bound.</summary>
    public double Draw(PhiloxStream stream, int draw, int period)
    {
        double z = stream.Normal(draw, period);
        for (int block = 1; Math.Abs(z) > Bound; block++)
        {
            z = stream.Normal(draw, period, block);
        }

        return 1 + (Deviation * z);
    }

    public void Points(double kept, double output, double[] kinks, List<(double Value, double Weight)> points)
    {
        points.Clear();
        _ends.Clear();
        _ends.Add(-Bound);
        foreach (double kink in kinks)
        {
            double z = (((kink - kept) / output) - 1) / Deviation;
            if (z > -Bound && z < Bound)
            {
                _ends.Add(z);
            }
        }

        _ends.Add(Bound);
        _ends.Sort();
        for (int k = 1; k < _ends.Count; k++)
        {
            double length = _ends[k] - _ends[k - 1];
            int panels = (int)Math.Ceiling(length / Panel);
            double half = length / (2 * panels);
            for (int p = 0; p < panels; p++)
            {
                double middle = _ends[k - 1] + (((2 * p) + 1) * half);
                for (int i = 0; i < Degree; i++)
                {
                    double z = middle + (half * Rule.Nodes[i]);
                    points.Add((1 + (Deviation * z), half * Rule.Weights[i] * Density(z)));
                }
            }
        }
    }
}
