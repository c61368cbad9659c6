using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Supply, demand and shortfall by good and place, for final uses and for processes.</summary>
internal static class UseRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        AddSupply(rows, view);
        for (int use = 0; use < view.Program.Uses.Count; use++)
        {
            FinalDemand row = view.Compiled.World.Demands[view.Program.Uses.Row[use]];
            rows.Add(Variables.Demand, "t", view.Solution.Served[use], row.Place, row.Good, sector: row.Sector);
            double missing = view.Program.Uses.CanBeShort[use] ? Missing(view.Need[use], view.Solution.Served[use]) : 0;
            rows.Add(Variables.Shortfall, "t", missing, row.Place, row.Good, sector: row.Sector);
        }

        AddProcessUse(rows, view);
    }

    private static void AddSupply(Rows rows, PeriodView view)
    {
        double[] made = new double[view.Program.Nodes.Length];
        Activities activities = view.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            bool plant = activities.Origin[activity].Kind is ActivityKind.Process or ActivityKind.Project;
            for (int at = activities.Start[activity]; plant && at < activities.Start[activity + 1]; at++)
            {
                made[activities.Node[at]] += Math.Max(activities.Coefficient[at], 0) * view.Solution.Level[activity];
            }
        }

        for (int node = 0; node < made.Length; node++)
        {
            if (view.Program.Nodes[node].Kind == NodeKind.Producer)
            {
                rows.Add(Variables.Supply, "t", made[node], view.Place(node), view.Good(node));
            }

            if (view.Solution.Disposed[node] > 1e-9 * view.Program.Throughput[node])
            {
                rows.Add(Variables.Disposal, "t", view.Solution.Disposed[node], view.Place(node), view.Good(node));
            }
        }
    }

    /// <summary>Industrial use: what a process takes, against what it takes at base activity.</summary>
    private static void AddProcessUse(Rows rows, PeriodView view)
    {
        Activities activities = view.Program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (view.Plants(activity) is not { } plant)
            {
                continue;
            }

            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                if (activities.Coefficient[at] >= 0)
                {
                    continue;
                }

                string good = view.Good(activities.Node[at]);
                double used = -activities.Coefficient[at] * view.Solution.Level[activity];
                double need =
                    activities.Origin[activity].Kind == ActivityKind.Process
                        ? -activities.Coefficient[at] * activities.BaseLevel[activity]
                        : 0;
                rows.Add(Variables.Demand, "t", used, plant.Place, good, process: plant.Process);
                if (need > 0)
                {
                    rows.Add(Variables.Shortfall, "t", Missing(need, used), plant.Place, good, process: plant.Process);
                }
            }
        }
    }

    /// <summary>What is missing of a need; a billionth of it is rounding, not a shortfall.</summary>
    private static double Missing(double need, double got) => need - got > 1e-9 * need ? need - got : 0;
}
