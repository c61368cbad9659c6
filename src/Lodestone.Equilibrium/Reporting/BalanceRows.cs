using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Balance residual of every good at every place.</summary>
internal static class BalanceRows
{
    /// <summary>Adds the rows; returns the largest residual relative to the throughput of its node.</summary>
    public static double Add(Rows rows, PeriodView view)
    {
        Ledger ledger = new(view);
        double worst = 0;
        SortedDictionary<(int Good, int Place), double> residuals = [];
        for (int node = 0; node < view.Program.Nodes.Length; node++)
        {
            Node where = view.Program.Nodes[node];
            if (where.Kind == NodeKind.Quota)
            {
                continue;
            }

            worst = Math.Max(worst, ledger.Relative(node));
            residuals[(where.Good, where.Place)] =
                residuals.GetValueOrDefault((where.Good, where.Place)) + ledger.Residual(node);
        }

        foreach (((int good, int place), double residual) in residuals)
        {
            rows.Add(
                Variables.BalanceResidual,
                "t",
                residual,
                place < 0 ? "" : view.Compiled.World.Places[place].Id,
                view.Compiled.World.Goods[good].Id
            );
        }

        return worst;
    }
}
