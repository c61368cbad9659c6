namespace Lodestone.Planning;

/// <summary>What a month of a full cut lacks: uses in tonnes a month, with the loss that a tonne released to them avoids.</summary>
/// <remarks>
/// A stock that is held avoids what it avoids by what is released of it, and no month can be given more than it needs. With r(H, t) the
/// tonnes released of a stock H in month t of a disruption and A(H) the loss avoided, both as means over the draws,
/// <code>
/// R(H) = Σ_t r(H, t)        n = Σ_t r(H*, t)² / Σ_t r(H*, t)        M = R(H*) / n
/// </code>
/// for the largest stock H*, which leaves no need open: n is what is released in the month in which a tonne is released on average, M
/// the length of a cut of that depth with as many tonnes. The pieces of the concave line through the points (R(H), A(H)) over M are
/// the uses. They sum to n, which is at most the largest release of a month and so at most what is used in one.
/// </remarks>
/// <param name="Months">M, the length of the cut that was measured, months; 0 when nothing was released.</param>
/// <param name="Tiers">Tonnes a month and loss avoided per tonne, USD/t, best first.</param>
public sealed record CutNeed(double Months, IReadOnlyList<(double Tonnes, double Worth)> Tiers)
{
    /// <summary>Less than this part of the largest release is rounding.</summary>
    private const double Rounding = 1e-6;

    /// <summary>What a month of a full cut lacks, t.</summary>
    public double Tonnes => Tiers.Sum(tier => tier.Tonnes);

    /// <summary>Reads the need from what stocks release and avoid.</summary>
    /// <param name="released">Tonnes released by stock, draw and period, stocks ascending; a draw that failed is not a number.</param>
    /// <param name="avoided">Loss avoided by each stock, mean over the draws, USD.</param>
    /// <param name="monthsPerPeriod">Months in a period.</param>
    public static CutNeed Of(IReadOnlyList<double[][]> released, IReadOnlyList<double> avoided, double monthsPerPeriod)
    {
        double[] sums =
        [
            .. released.Select(stock => Usable(stock).Select(draw => draw.Sum()).DefaultIfEmpty().Average()),
        ];
        double all = released.Count > 0 ? Usable(released[^1]).Sum(draw => draw.Sum()) : 0;
        if (!(all > 0))
        {
            return new CutNeed(0, []);
        }

        double month = Usable(released[^1]).Sum(draw => draw.Sum(r => r * r)) / all / monthsPerPeriod;
        double months = sums[^1] / month;
        List<double> tonnes = [];
        List<double> worth = [];
        for (int stock = 0; stock < sums.Length; stock++)
        {
            if (sums[stock] > (tonnes.Count > 0 ? tonnes[^1] : 0) + (Rounding * sums[^1]))
            {
                tonnes.Add(sums[stock]);
                worth.Add(avoided[stock]);
            }
            else if (worth.Count > 0)
            {
                worth[^1] = Math.Max(worth[^1], avoided[stock]);
            }
        }

        return new CutNeed(
            months,
            [
                .. ReleaseCurve
                    .Through(tonnes, worth)
                    .Pieces()
                    .Where(piece => piece.Slope > 0)
                    .Select(piece => (piece.Width / months, piece.Slope)),
            ]
        );
    }

    private static IEnumerable<double[]> Usable(double[][] draws) =>
        draws.Where(draw => Array.TrueForAll(draw, double.IsFinite));
}
