using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Prices, flows, duties, quota rents and balances.</summary>
internal static class MarketRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        AddPrices(rows, view);
        AddPurchasePrices(rows, view);
        ContractRows.Add(rows, view);
        AddFlows(rows, view);
        for (int quota = 0; quota < view.Program.Quotas.Count; quota++)
        {
            int node = view.Program.Quotas.Node[quota];
            if (view.Solution.Price[node] > 0)
            {
                rows.Add(Variables.RentQuota, "USD/t", view.Solution.Price[node], view.Place(node), view.Good(node));
            }
        }
    }

    private static void AddPrices(Rows rows, PeriodView view)
    {
        for (int node = 0; node < view.Program.Nodes.Length; node++)
        {
            if (view.Program.Nodes[node].Kind == NodeKind.Producer)
            {
                rows.Add(Variables.Price, "USD/t", view.Solution.Price[node], view.Place(node), view.Good(node));
            }
        }
    }

    /// <summary>What a buyer pays: landed cost averaged over its suppliers, or the price at which it is rationed.</summary>
    private static void AddPurchasePrices(Rows rows, PeriodView view)
    {
        EquilibriumProgram program = view.Program;
        int[] bundleOf = new int[program.Nodes.Length];
        Array.Fill(bundleOf, -1);
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            bundleOf[program.Sources.User[bundle]] = bundle;
        }

        for (int node = 0; node < program.Nodes.Length; node++)
        {
            if (program.Nodes[node].Kind == NodeKind.User)
            {
                double price =
                    bundleOf[node] >= 0
                        ? LandedPrice.Of(program, view.Solution, view.State.RouteCost, bundleOf[node])
                        : view.Solution.Price[node];
                rows.Add(Variables.PurchasePrice, "USD/t", price, view.Place(node), view.Good(node));
                rows.Add(Variables.UserPrice, "USD/t", view.Solution.Price[node], view.Place(node), view.Good(node));
            }
        }
    }

    private static void AddFlows(Rows rows, PeriodView view)
    {
        EquilibriumProgram program = view.Program;
        Program.Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            string to = view.Place(sources.User[bundle]);
            string good = view.Good(sources.User[bundle]);
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                int origin = sources.Origin[route];
                double flow = view.Solution.Flow[route];
                rows.Add(Variables.Flow, "t", flow, view.Place(origin), good, to);
                double duty = view.Parameters.RouteCost[route].Value - sources.Freight[route];
                if (duty != 0 && flow > 0)
                {
                    rows.Add(Variables.FlowDuty, "USD", duty * flow, view.Place(origin), good, to);
                }
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            if (program.Activities.Origin[activity].Kind == ActivityKind.NewRoute && view.Solution.Level[activity] > 0)
            {
                int start = program.Activities.Start[activity];
                int from = program.Activities.Node[start];
                int to = program.Activities.Node[start + 1];
                rows.Add(
                    Variables.Flow,
                    "t",
                    view.Solution.Level[activity],
                    view.Place(from),
                    view.Good(from),
                    view.Place(to)
                );
            }
        }
    }
}
