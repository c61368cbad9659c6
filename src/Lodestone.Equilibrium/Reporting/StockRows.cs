using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Stocks, releases, purchases and days of cover.</summary>
internal sealed class StockRows
{
    private readonly Rows _rows;
    private readonly EquilibriumProgram _program;

    /// <summary>In the order of goods and then of places.</summary>
    private readonly StockTotals[] _totals;

    /// <summary>Holdings of one holder.</summary>
    private readonly (int Stock, bool AtUser, bool IsPrivate, StockTotals Totals)[] _own;

    /// <summary>Reserves that a pool shares or that answer a shortfall, with those who hold them and their shares.</summary>
    private readonly (int Stock, (StockTotals Totals, double Share)[] Holders)[] _pools;

    private readonly (int Rule, int[] Stocks, (StockTotals Totals, double Share)[] Holders)[] _answers;

    /// <summary>Reserves that are sold by the calendar.</summary>
    private readonly (int Item, StockTotals Totals)[] _scheduled;

    public StockRows(Rows rows, CompiledScenario compiled, PoolHolders holders)
    {
        _rows = rows;
        _program = compiled.Program;
        Holdings holdings = _program.Holdings;
        SortedDictionary<(int Good, int Place), StockTotals> totals = [];
        StockTotals Of(int node)
        {
            (int, int) key = (_program.Nodes[node].Good, _program.Nodes[node].Place);
            return totals.TryGetValue(key, out StockTotals? known) ? known : totals[key] = new StockTotals();
        }

        (StockTotals, double)[] Held((int Node, double Share)[] by) => [.. by.Select(h => (Of(h.Node), h.Share))];

        _own =
        [
            .. Enumerable
                .Range(0, holdings.Count)
                .Where(stock => holdings.Origin[stock].Kind is not (HoldingKind.Pool or HoldingKind.Answer))
                .Select(stock =>
                    (
                        stock,
                        _program.Nodes[holdings.Node[stock]].Kind == NodeKind.User,
                        holdings.Origin[stock].Kind is HoldingKind.Private or HoldingKind.Producer,
                        Of(holdings.Node[stock])
                    )
                ),
        ];
        _pools =
        [
            .. Enumerable
                .Range(0, holdings.Count)
                .Where(stock => holdings.Origin[stock].Kind == HoldingKind.Pool)
                .Select(stock => (stock, Held(holders.Of(stock)))),
        ];
        _answers =
        [
            .. compiled.Answers.Index().Select(a => (a.Index, a.Item.Stocks, Held(holders.Of(a.Item.Reserves)))),
        ];
        _scheduled =
        [
            .. compiled
                .Scenario.Items.Index()
                .Where(entry => entry.Item is Reserve { Rule: ReleaseRule.Schedule })
                .Select(entry => (entry.Index, Of(holders.NodeOf((Reserve)entry.Item)))),
        ];
        Mark();
        foreach (((int good, int place), StockTotals sum) in totals)
        {
            double perDay = place < 0 ? 0 : compiled.Base.Used[good, place] * compiled.Base.PerYear / 365;
            string where = place < 0 ? "" : compiled.World.Places[place].Id;
            sum.Name(rows, where, compiled.World.Goods[good].Id, perDay);
        }

        _totals = [.. totals.Values];
    }

    public void Add(PeriodView view)
    {
        foreach (StockTotals sum in _totals)
        {
            sum.Clear();
        }

        EndState state = view.State;
        foreach ((int stock, bool atUser, bool isPrivate, StockTotals sum) in _own)
        {
            sum.Release += view.Solution.Release[stock] + state.Arriving[stock];
            sum.Pipeline += state.OnTheWay[stock];
            sum.HasPipeline |= state.Transit[stock] > 0;
            sum.Purchase += view.Solution.Purchase[stock];
            sum.Private += isPrivate ? state.Stock[stock] : 0;
            sum.Government += isPrivate ? 0 : state.Stock[stock];
            sum.AtUser += atUser ? state.Stock[stock] : 0;
        }

        AddShared(view);
        foreach ((int item, StockTotals sum) in _scheduled)
        {
            sum.Government += state.ReserveLeft[item];
            sum.AtUser += state.ReserveLeft[item];
            sum.Release += state.Decided[item];
        }

        foreach (StockTotals sum in _totals)
        {
            sum.Write(_rows);
        }
    }

    /// <summary>Which kinds of stock are held where; the same in every period.</summary>
    private void Mark()
    {
        foreach ((_, bool atUser, bool isPrivate, StockTotals sum) in _own)
        {
            sum.HasUser |= atUser;
            sum.HasPrivate |= isPrivate;
            sum.HasGovernment |= !isPrivate;
        }

        IEnumerable<StockTotals> governments =
        [
            .. _pools.SelectMany(pool => pool.Holders).Select(holder => holder.Totals),
            .. _answers.SelectMany(answer => answer.Holders).Select(holder => holder.Totals),
            .. _scheduled.Select(reserve => reserve.Totals),
        ];
        foreach (StockTotals sum in governments)
        {
            sum.HasGovernment = sum.HasUser = true;
        }
    }

    /// <summary>Reserves that a pool shares or that answer a shortfall, where they are held.</summary>
    private void AddShared(PeriodView view)
    {
        foreach ((int stock, (StockTotals, double)[] holders) in _pools)
        {
            AddHeld(holders, view.State.Stock[stock], view.Solution.Release[stock]);
        }

        foreach ((int rule, int[] stocks, (StockTotals, double)[] holders) in _answers)
        {
            double released = stocks.Sum(stock => view.Solution.Release[stock]);
            AddHeld(holders, view.State.AnswerLeft[rule], released);
        }
    }

    private static void AddHeld((StockTotals Totals, double Share)[] holders, double left, double released)
    {
        foreach ((StockTotals sum, double share) in holders)
        {
            sum.Government += share * left;
            sum.AtUser += share * left;
            sum.Release += share * released;
        }
    }
}
