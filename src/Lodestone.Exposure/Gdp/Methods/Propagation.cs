using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Method (b): direct losses carried up and down the input–output table, step by step.</summary>
/// <remarks>
/// <code>
/// short_i(t) = max( direct_i(t) , ψ max_h min(1, a_hi / ā) b_h(t) )      supply: own inputs, then the scarcest supplier
/// b_h(t) = b_h(t−1) + (Δ/τ) (short_h(t−1) − b_h(t−1))                    suppliers' shortage, felt as stocks run down
/// less_i(t) = Σ_j Z_ij loss_j(t−1) / x_i                                 demand: customers that stand still order less
/// loss_i(t) = min( 1 , max( short_i(t) , less_i(t) ) )
/// </code>
/// In the line of the adaptive regional input–output model (Hallegatte 2008, 2013; BoARIO). Shortages are rationed pro rata. A
/// stock of τ days is spent in proportion to the shortage and refilled at the same pace, where BoARIO keeps a threshold; there
/// is no overproduction. That makes every step positively homogeneous, monotone and subadditive, so losses of single goods add
/// up to at least their joint loss. Imported inputs are not short. Losses after the last month are not counted.
/// </remarks>
public static class Propagation
{
    private const double DaysPerYear = 365;

    /// <summary>Part of each sector's output lost, month × sector, as the mean over the steps of the month.</summary>
    public static double[][] Of(Disruption disruption, GdpParameters parameters)
    {
        LeontiefModel model = disruption.Model;
        double daysPerMonth = DaysPerYear / Disruption.MonthsPerYear;
        int steps = Math.Max((int)Math.Round(daysPerMonth / parameters.StepDays), 1);
        double pace = Math.Min(daysPerMonth / steps / parameters.InputStockDays, 1);
        double[] binding = Binding(model, parameters);
        double[][] direct = DirectLoss.Of(disruption, parameters);
        double[][] mean = [.. direct.Select(_ => new double[model.Count])];
        double[] felt = new double[model.Count];
        double[] shortage = new double[model.Count];
        double[] loss = new double[model.Count];
        for (int step = 0; step < steps * disruption.Months; step++)
        {
            for (int sector = 0; sector < model.Count; sector++)
            {
                felt[sector] += pace * (shortage[sector] - felt[sector]);
            }

            double[] month = mean[step / steps];
            double[] next = new double[model.Count];
            for (int sector = 0; sector < model.Count; sector++)
            {
                shortage[sector] = Math.Min(Math.Max(direct[step / steps][sector], Scarcest(binding, felt, sector)), 1);
                next[sector] = Math.Min(Math.Max(shortage[sector], Unordered(model, loss, sector)), 1);
                month[sector] += next[sector] / steps;
            }

            loss = next;
        }

        return mean;
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

    /// <summary>ψ min(1, a_hi / ā), by rows.</summary>
    private static double[] Binding(LeontiefModel model, GdpParameters parameters)
    {
        double[] binding = new double[model.Count * model.Count];
        for (int k = 0; k < binding.Length; k++)
        {
            double cost = model.Coefficient(k / model.Count, k % model.Count);
            binding[k] = parameters.Criticality * Math.Min(cost / parameters.BindingCostShare, 1);
        }

        return binding;
    }

    private static double Scarcest(double[] binding, double[] felt, int sector)
    {
        double most = 0;
        for (int supplier = 0; supplier < felt.Length; supplier++)
        {
            most = Math.Max(most, binding[(supplier * felt.Length) + sector] * felt[supplier]);
        }

        return most;
    }

    private static double Unordered(LeontiefModel model, double[] loss, int sector)
    {
        double less = 0;
        for (int customer = 0; customer < loss.Length; customer++)
        {
            less += model.Table.Flow(sector, customer) * loss[customer];
        }

        return less / model.Output[sector];
    }
}
