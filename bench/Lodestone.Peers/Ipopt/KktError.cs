using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Ipopt;

/// <summary>Largest errors of the first-order conditions of programme (10) at a point with multipliers.</summary>
/// <param name="Balance">Imbalance of a row over the base throughput of its node or volume.</param>
/// <param name="Stationarity">|∇f + Jᵀλ − z| over the largest base price among the nodes of the variable.</param>
/// <param name="Complementarity">Σ |x − bound| z over the base turnover.</param>
public readonly record struct KktError(double Balance, double Stationarity, double Complementarity)
{
    /// <summary>The largest of the three.</summary>
    public double Largest => Math.Max(Balance, Math.Max(Stationarity, Complementarity));

    /// <summary>Computes the errors.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="x">Quantities.</param>
    /// <param name="multipliers">Multipliers of the rows.</param>
    /// <param name="lower">Multipliers of lower bounds, not negative.</param>
    /// <param name="upper">Multipliers of upper bounds, not negative.</param>
    public static KktError Of(
        PrimalProgramme programme,
        double[] x,
        double[] multipliers,
        double[] lower,
        double[] upper
    )
    {
        PrimalLayout layout = programme.Layout;
        double[] rows = new double[layout.RowLower.Length];
        double[] stationarity = new double[x.Length];
        double[] worth = new double[x.Length];
        double[] rowWorth = RowWorth(layout, out double[] throughput, out double turnover);
        programme.Gradient(x, stationarity);
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            (int row, int column) = (layout.Row[entry], layout.Column[entry]);
            rows[row] += layout.Coefficient[entry] * x[column];
            stationarity[column] += layout.Coefficient[entry] * multipliers[row];
            worth[column] = Math.Max(worth[column], rowWorth[row]);
        }

        double balance = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            double miss = Math.Max(rows[row] - layout.RowUpper[row], layout.RowLower[row] - rows[row]);
            balance = Math.Max(balance, miss / throughput[row]);
        }

        double worst = 0;
        double products = 0;
        for (int variable = 0; variable < x.Length; variable++)
        {
            double force = stationarity[variable] - lower[variable] + upper[variable];
            worst = Math.Max(worst, Math.Abs(force) / worth[variable]);
            products += Math.Abs(x[variable]) * lower[variable];
            products += upper[variable] > 0 ? Math.Abs(layout.Upper[variable] - x[variable]) * upper[variable] : 0;
        }

        return new KktError(balance, worst, products / turnover);
    }

    private static double[] RowWorth(PrimalLayout layout, out double[] throughput, out double turnover)
    {
        double[] worth = new double[layout.RowLower.Length];
        throughput = new double[worth.Length];
        turnover = 0;
        for (int node = 0; node < layout.NodeRow.Length; node++)
        {
            if (layout.NodeRow[node] >= 0)
            {
                worth[layout.NodeRow[node]] = layout.Program.BasePrice[node];
                throughput[layout.NodeRow[node]] = layout.Program.Throughput[node];
                turnover += layout.Program.BasePrice[node] * layout.Program.Throughput[node];
            }
        }

        // A row that sums the flows of a bundle has the scale of its user.
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            int bundle = Array.IndexOf(layout.Volume, layout.Column[entry]);
            if (bundle >= 0 && layout.Coefficient[entry] < 0)
            {
                int user = layout.Program.Sources.User[bundle];
                worth[layout.Row[entry]] = layout.Program.BasePrice[user];
                throughput[layout.Row[entry]] = layout.Program.Throughput[user];
            }
        }

        return worth;
    }
}
