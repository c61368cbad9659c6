using Lodestone.Equilibrium.Calibration;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Stocks from the atlas, and reserves, pools and floor purchases from the scenario.</summary>
internal sealed class HoldingCompiler(
    World world,
    WorldIndex index,
    Scenario scenario,
    BaseYear baseYear,
    Behaviour behaviour,
    NodeTable nodes
)
{
    /// <summary>Rise above its trigger, as a share of the base price, over which a reserve reaches its full rate.</summary>
    private const double ReserveSpan = 0.05;

    /// <summary>Rise above the base price over which a reserve that answers a shortfall sells what is used there in a period.</summary>
    private const double AnswerSpan = 0.01;

    private readonly List<int> _node = [];
    private readonly List<double> _release = [],
        _purchase = [],
        _releaseRate = [],
        _purchaseRate = [];
    private readonly List<HoldingOrigin> _origin = [];

    /// <summary>Pools with the reserves they share, in the order of their nodes.</summary>
    public List<PoolRule> Pools { get; } = [];

    /// <summary>Reserves that answer a shortfall, those of a pool together.</summary>
    public List<AnswerRule> Answers { get; } = [];

    public Holdings Compile()
    {
        return new Holdings
        {
            Node = [.. _node],
            ReleaseSlope = [.. _release],
            PurchaseSlope = [.. _purchase],
            ReleaseRate = [.. _releaseRate],
            PurchaseRate = [.. _purchaseRate],
            Origin = [.. _origin],
        };
    }

    /// <summary>Makes the user nodes that stocks and reserves need.</summary>
    public void AddNodes()
    {
        foreach (StockHolding stock in world.Stocks)
        {
            nodes.User(index.Good(stock.Good), index.Place(stock.Place));
        }

        foreach (Reserve reserve in scenario.Items.OfType<Reserve>())
        {
            nodes.User(index.Good(reserve.Good), index.Place(reserve.Place));
        }
    }

    /// <summary>Adds stocks of the atlas.</summary>
    public void AddStocks()
    {
        for (int row = 0; row < world.Stocks.Count; row++)
        {
            StockHolding stock = world.Stocks[row];
            int good = index.Good(stock.Good);
            int place = index.Place(stock.Place);
            int node = nodes.User(good, place);
            double price = nodes.Nodes[node].BasePrice;
            double use = Math.Max(baseYear.Used[good, place], 1e-12);
            double span = behaviour.Of(stock.Good, ParameterNames.StockReleaseSpan) * price;
            double rate = use / behaviour.Of(stock.Good, ParameterNames.StockReleaseMonths);
            double rebuild = use * behaviour.Of(stock.Good, ParameterNames.StockRebuildRate);
            HoldingKind kind = stock.Owner == StockOwner.Private ? HoldingKind.Private : HoldingKind.Government;
            Add(node, rate, span, rebuild, 0.1 * price, new HoldingOrigin(kind, row));
        }
    }

    /// <summary>Adds the stores of makers where the package gives them room (<c>producer_storage_months</c>).</summary>
    public void AddProducers()
    {
        for (int good = 0; good < world.Goods.Count; good++)
        {
            if (behaviour.Of(world.Goods[good].Id, ParameterNames.ProducerStorageMonths) <= 0)
            {
                continue;
            }

            for (int place = 0; place < world.Places.Count; place++)
            {
                int node = nodes.FindProducer(good, place);
                double made = baseYear.Made[good, place];
                if (node >= 0 && made > 0)
                {
                    double span = 0.1 * nodes.Nodes[node].BasePrice;
                    Add(node, made, span, made, span, new HoldingOrigin(HoldingKind.Producer, node));
                }
            }
        }
    }

    /// <summary>Adds reserves that answer a price or a shortfall (others are injected), pools and floor purchases.</summary>
    public void AddPolicies(ActivityCompiler activities)
    {
        List<ScenarioItem> items = [.. scenario.Items];
        bool[] pooled = new bool[items.Count];
        for (int item = 0; item < items.Count; item++)
        {
            if (items[item] is Pool pool)
            {
                AddPool(item, pool, items, pooled, activities);
                AddAnswers(item, pool, items, pooled);
            }
        }

        for (int item = 0; item < items.Count; item++)
        {
            if (items[item] is Reserve { Rule: ReleaseRule.Price } reserve && !pooled[item])
            {
                int node = nodes.User(index.Good(reserve.Good), index.Place(reserve.Place));
                double rate = reserve.MaxPerPeriod ?? reserve.Tonnes / 6;
                Add(
                    node,
                    rate,
                    ReserveSpan * nodes.Nodes[node].BasePrice,
                    0,
                    1,
                    new HoldingOrigin(HoldingKind.Reserve, item)
                );
            }
            else if (items[item] is Reserve { Rule: ReleaseRule.Shortfall } answer && !pooled[item])
            {
                AddAnswer(-1, [item], [nodes.User(index.Good(answer.Good), index.Place(answer.Place))]);
            }
            else if (items[item] is PriceFloor { Kind: FloorKind.Purchase } floor)
            {
                AddFloor(item, floor);
            }
        }
    }

    private void AddAnswers(int item, Pool pool, List<ScenarioItem> items, bool[] pooled)
    {
        foreach (string good in pool.Goods)
        {
            int[] reserves =
            [
                .. Enumerable
                    .Range(0, items.Count)
                    .Where(i =>
                        !pooled[i]
                        && items[i] is Reserve { Rule: ReleaseRule.Shortfall } reserve
                        && reserve.Good == good
                        && pool.Members.Contains(reserve.Place)
                    ),
            ];
            if (reserves.Length > 0)
            {
                Array.ForEach(reserves, reserve => pooled[reserve] = true);
                int g = index.Good(good);
                IEnumerable<int> users = pool.Members.Select(place => nodes.FindUser(g, index.Place(place)));
                AddAnswer(item, reserves, [.. users.Where(node => node >= 0).Distinct()]);
            }
        }
    }

    private void AddAnswer(int pool, int[] reserves, int[] users)
    {
        Answers.Add(new AnswerRule(pool, reserves, [.. Enumerable.Range(_node.Count, users.Length)]));
        foreach (int user in users)
        {
            Node node = nodes.Nodes[user];
            Add(
                user,
                node.Throughput,
                AnswerSpan * node.BasePrice,
                0,
                1,
                new HoldingOrigin(HoldingKind.Answer, Answers.Count - 1)
            );
        }
    }

    private void AddFloor(int item, PriceFloor floor)
    {
        foreach (string good in floor.Goods)
        {
            foreach (string place in floor.Places)
            {
                int node = nodes.FindProducer(index.Good(good), index.Place(place));
                if (node >= 0)
                {
                    double limit = (floor.MaxTonnesPerYear / baseYear.PerYear) ?? (0.5 * nodes.Nodes[node].Throughput);
                    Add(node, 0, 1, limit, 1e-3 * floor.Price, new HoldingOrigin(HoldingKind.FloorPurchase, item));
                }
            }
        }
    }

    private void AddPool(int item, Pool pool, List<ScenarioItem> items, bool[] pooled, ActivityCompiler activities)
    {
        foreach (string good in pool.Goods)
        {
            int[] reserves =
            [
                .. Enumerable
                    .Range(0, items.Count)
                    .Where(i =>
                        items[i] is Reserve { Rule: ReleaseRule.Price } reserve
                        && reserve.Good == good
                        && pool.Members.Contains(reserve.Place)
                    ),
            ];
            int g = index.Good(good);
            int[] users = [.. pool.Members.Select(index.Place).Where(place => nodes.FindUser(g, place) >= 0)];
            if (reserves.Length == 0 || users.Length == 0)
            {
                continue;
            }

            // At the least of the members' prices every member pays its own base price and handling.
            double price = users.Min(place => nodes.Nodes[nodes.FindUser(g, place)].BasePrice);
            double rate = reserves.Sum(i => ((Reserve)items[i]).MaxPerPeriod ?? ((Reserve)items[i]).Tonnes / 6);
            int node = nodes.Add(new Node(NodeKind.Pool, g, -1, price, rate));
            foreach (int place in users)
            {
                // Twice the rate: release and transfer are never both at their limit, which would leave the price of the pool open.
                activities.AddPoolTransfer(node, nodes.FindUser(g, place), place, 2 * rate);
            }

            foreach (int reserve in reserves)
            {
                pooled[reserve] = true;
            }

            Pools.Add(new PoolRule(item, node, reserves));
            Add(node, rate, ReserveSpan * price, 0, 1, new HoldingOrigin(HoldingKind.Pool, Pools.Count - 1));
        }
    }

    private void Add(int node, double rate, double span, double purchase, double purchaseSpan, HoldingOrigin origin)
    {
        _node.Add(node);
        _release.Add(Math.Max(rate, 1e-12) / span);
        _purchase.Add(Math.Max(purchase, 1e-12) / purchaseSpan);
        _releaseRate.Add(rate);
        _purchaseRate.Add(purchase);
        _origin.Add(origin);
    }
}
