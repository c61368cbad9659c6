using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Stocks, releases, purchases and days of cover.</summary>
internal static class StockRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        SortedDictionary<int, Totals> totals = [];
        Holdings holdings = view.Program.Holdings;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            HoldingKind kind = holdings.Origin[stock].Kind;
            Totals sum = Of(totals, holdings.Node[stock]);
            sum.Release += view.Solution.Release[stock];
            sum.Purchase += view.Solution.Purchase[stock];
            sum.Private += kind == HoldingKind.Private ? view.State.Stock[stock] : 0;
            sum.Government += kind == HoldingKind.Private ? 0 : view.State.Stock[stock];
            sum.HasPrivate |= kind == HoldingKind.Private;
            sum.HasGovernment |= kind != HoldingKind.Private;
        }

        int item = -1;
        foreach (ScenarioItem entry in view.Compiled.Scenario.Items)
        {
            item++;
            if (entry is Reserve { Rule: not ReleaseRule.Price } reserve)
            {
                int node = view.Compiled.Nodes.FindUser(
                    view.Compiled.Index.Good(reserve.Good), view.Compiled.Index.Place(reserve.Place));
                Totals sum = Of(totals, node);
                sum.Government += view.State.ReserveLeft[item];
                sum.Release += view.State.Decided[item];
                sum.HasGovernment = true;
            }
        }

        foreach ((int node, Totals sum) in totals)
        {
            Write(rows, view, node, sum);
        }
    }

    private static void Write(Rows rows, PeriodView view, int node, Totals sum)
    {
        string place = view.Place(node);
        string good = view.Good(node);
        if (sum.HasPrivate)
        {
            rows.Add(Variables.StockPrivate, "t", sum.Private, place, good);
        }

        if (sum.HasGovernment)
        {
            rows.Add(Variables.StockGovernment, "t", sum.Government, place, good);
        }

        rows.Add(Variables.StockRelease, "t", sum.Release, place, good);
        rows.Add(Variables.StockPurchase, "t", sum.Purchase, place, good);
        Node where = view.Program.Nodes[node];
        double perDay = where.Place < 0
            ? 0
            : view.Compiled.Base.Used[where.Good, where.Place] * view.Compiled.Base.PerYear / 365;
        if (perDay > 0)
        {
            rows.Add(Variables.CoverDays, "days", (sum.Private + sum.Government) / perDay, place, good);
        }
    }

    private static Totals Of(SortedDictionary<int, Totals> totals, int node)
    {
        if (!totals.TryGetValue(node, out Totals? sum))
        {
            totals.Add(node, sum = new Totals());
        }

        return sum;
    }

    private sealed class Totals
    {
        public double Private { get; set; }

        public double Government { get; set; }

        public double Release { get; set; }

        public double Purchase { get; set; }

        public bool HasPrivate { get; set; }

        public bool HasGovernment { get; set; }
    }
}
