using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Method (a): each sector loses what its missing inputs forbid, once its own stock of them is used up.</summary>
/// <remarks>
/// <code>
/// u_k(t) = what of m_k(t) the stock of k no longer covers        stock at the start: stock_days of use
/// loss_j(t) = ψ Σ_segments max_goods Σ_k e_k u_k(t)              at most 1
/// </code>
/// k a use of a good, m its missing part, e the part of sector j that needs it, ψ criticality. Within a segment the scarcest
/// input decides (Leontief, minimum over inputs); segments are different products and add up. Stocks are not refilled within
/// the months played. The loss is positively homogeneous in u and u falls only with stock, so each good counted alone adds up
/// to at least the loss together.
/// </remarks>
public static class DirectLoss
{
    private const double DaysPerYear = 365;

    /// <summary>Part of each sector's output lost, month × sector.</summary>
    public static double[][] Of(Disruption disruption, GdpParameters parameters)
    {
        double[][] loss = [.. Enumerable.Range(0, disruption.Months).Select(_ => new double[disruption.Model.Count])];
        foreach (var segment in disruption.Uses.GroupBy(u => (u.Sector, u.Segment)))
        {
            double[][] goods =
            [
                .. segment.GroupBy(u => u.Good).Select(good => Felt(good, disruption.Months, parameters)),
            ];
            for (int month = 0; month < disruption.Months; month++)
            {
                loss[month][segment.Key.Sector] += parameters.Criticality * goods.Max(good => good[month]);
            }
        }

        foreach (double[] month in loss)
        {
            for (int sector = 0; sector < month.Length; sector++)
            {
                month[sector] = Math.Min(month[sector], 1);
            }
        }

        return loss;
    }

    /// <summary>Value added lost by sector over the months, USD m.</summary>
    public static double[] ValueAdded(Disruption disruption, GdpParameters parameters)
    {
        double[] lost = new double[disruption.Model.Count];
        foreach (double[] month in Of(disruption, parameters))
        {
            for (int sector = 0; sector < lost.Length; sector++)
            {
                lost[sector] += month[sector] * disruption.Model.Table.ValueAdded[sector] / Disruption.MonthsPerYear;
            }
        }

        return lost;
    }

    /// <summary>Σ_k e_k u_k(t) of one good in one segment.</summary>
    private static double[] Felt(IEnumerable<InputUse> uses, int months, GdpParameters parameters)
    {
        double[] felt = new double[months];
        foreach (InputUse use in uses)
        {
            double stock = parameters.StockDays / DaysPerYear * Disruption.MonthsPerYear;
            for (int month = 0; month < months; month++)
            {
                double drawn = Math.Min(stock, use.Missing[month]);
                stock -= drawn;
                felt[month] += use.Exposed * (use.Missing[month] - drawn);
            }
        }

        return felt;
    }
}
