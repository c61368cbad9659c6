using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Stocks, releases, purchases and days of cover.</summary>
internal static class StockRows
{
    public static void Add(Rows rows, PeriodView view)
    {
        SortedDictionary<(int Good, int Place), Totals> totals = [];
        Holdings holdings = view.Program.Holdings;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            HoldingKind kind = holdings.Origin[stock].Kind;
            if (kind is HoldingKind.Pool or HoldingKind.Answer)
            {
                continue;
            }

            bool atUser = view.Program.Nodes[holdings.Node[stock]].Kind == NodeKind.User;
            bool isPrivate = kind is HoldingKind.Private or HoldingKind.Producer;
            Totals sum = Of(totals, view, holdings.Node[stock]);
            sum.Release += view.Solution.Release[stock] + view.State.Pipeline.Arriving[stock];
            sum.Pipeline += view.State.Pipeline.Content[stock];
            sum.HasPipeline |= view.State.Pipeline.Transit[stock] > 0;
            sum.Purchase += view.Solution.Purchase[stock];
            sum.Private += isPrivate ? view.State.Stock[stock] : 0;
            sum.Government += isPrivate ? 0 : view.State.Stock[stock];
            sum.AtUser += atUser ? view.State.Stock[stock] : 0;
            sum.HasUser |= atUser;
            sum.HasPrivate |= isPrivate;
            sum.HasGovernment |= !isPrivate;
        }

        AddShared(totals, view);
        int item = -1;
        foreach (ScenarioItem entry in view.Compiled.Scenario.Items)
        {
            item++;
            if (entry is Reserve { Rule: ReleaseRule.Schedule } reserve)
            {
                int node = view.Compiled.Nodes.FindUser(
                    view.Compiled.Index.Good(reserve.Good),
                    view.Compiled.Index.Place(reserve.Place)
                );
                Totals sum = Of(totals, view, node);
                sum.Government += view.State.ReserveLeft[item];
                sum.AtUser += view.State.ReserveLeft[item];
                sum.Release += view.State.Decided[item];
                sum.HasGovernment = sum.HasUser = true;
            }
        }

        foreach (((int good, int place), Totals sum) in totals)
        {
            Write(rows, view, good, place, sum);
        }
    }

    /// <summary>Reserves that a pool shares or that answer a shortfall, where they are held.</summary>
    private static void AddShared(SortedDictionary<(int Good, int Place), Totals> totals, PeriodView view)
    {
        Holdings holdings = view.Program.Holdings;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (holdings.Origin[stock] is { Kind: HoldingKind.Pool } pool)
            {
                int[] reserves = view.Compiled.Pools[pool.Index].Reserves;
                AddHeld(totals, view, reserves, view.State.Stock[stock], view.Solution.Release[stock]);
            }
        }

        for (int rule = 0; rule < view.Compiled.Answers.Length; rule++)
        {
            AnswerRule answer = view.Compiled.Answers[rule];
            double released = answer.Stocks.Sum(stock => view.Solution.Release[stock]);
            AddHeld(totals, view, answer.Reserves, view.State.AnswerLeft[rule], released);
        }
    }

    private static void AddHeld(
        SortedDictionary<(int Good, int Place), Totals> totals,
        PeriodView view,
        int[] reserves,
        double left,
        double released
    )
    {
        foreach ((int node, double share) in PoolHolders.Of(view, reserves))
        {
            Totals sum = Of(totals, view, node);
            sum.Government += share * left;
            sum.AtUser += share * left;
            sum.Release += share * released;
            sum.HasGovernment = sum.HasUser = true;
        }
    }

    private static void Write(Rows rows, PeriodView view, int goodIndex, int placeIndex, Totals sum)
    {
        string place = placeIndex < 0 ? "" : view.Compiled.World.Places[placeIndex].Id;
        string good = view.Compiled.World.Goods[goodIndex].Id;
        if (sum.HasPrivate)
        {
            rows.Add(Variables.StockPrivate, "t", sum.Private, place, good);
        }

        if (sum.HasGovernment)
        {
            rows.Add(Variables.StockGovernment, "t", sum.Government, place, good);
        }

        if (sum.HasPipeline)
        {
            rows.Add(Variables.StockPipeline, "t", sum.Pipeline, place, good);
        }

        rows.Add(Variables.StockRelease, "t", sum.Release, place, good);
        rows.Add(Variables.StockPurchase, "t", sum.Purchase, place, good);
        double perDay =
            placeIndex < 0 ? 0 : view.Compiled.Base.Used[goodIndex, placeIndex] * view.Compiled.Base.PerYear / 365;
        if (perDay > 0 && sum.HasUser)
        {
            rows.Add(Variables.CoverDays, "days", sum.AtUser / perDay, place, good);
        }
    }

    private static Totals Of(SortedDictionary<(int Good, int Place), Totals> totals, PeriodView view, int node)
    {
        (int Good, int Place) key = (view.Program.Nodes[node].Good, view.Program.Nodes[node].Place);
        if (!totals.TryGetValue(key, out Totals? sum))
        {
            totals.Add(key, sum = new Totals());
        }

        return sum;
    }

    private sealed class Totals
    {
        public double Private { get; set; }

        public double Government { get; set; }

        /// <summary>Held where the good is used: what cover counts.</summary>
        public double AtUser { get; set; }

        /// <summary>On its way to the place.</summary>
        public double Pipeline { get; set; }

        public bool HasPipeline { get; set; }

        public double Release { get; set; }

        public double Purchase { get; set; }

        public bool HasUser { get; set; }

        public bool HasPrivate { get; set; }

        public bool HasGovernment { get; set; }
    }
}
