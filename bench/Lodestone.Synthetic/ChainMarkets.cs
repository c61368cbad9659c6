using Lodestone.Model;

namespace Lodestone.Synthetic;

/// <summary>Prices and trade rows of the chain; routes come goods by goods, importers then exporters in order.</summary>
internal sealed class ChainMarkets
{
    private readonly double[,] _producer = new double[ChainTables.Goods.Length, ChainTables.Places.Length];
    private readonly double[,] _user = new double[ChainTables.Goods.Length, ChainTables.Places.Length];

    /// <summary>Draws producer prices and lays out the trade.</summary>
    public ChainMarkets(ChainQuantities quantities, StoredDraws draws)
    {
        for (int good = 0; good < ChainTables.Goods.Length; good++)
        {
            (string id, _, double price, _, _) = ChainTables.Goods[good];
            for (int place = 0; place < ChainTables.Places.Length; place++)
            {
                if (quantities.Gravity.RowSum(quantities.Flow[id], place) > 0)
                {
                    AddPrice(good, place, price, draws);
                }
            }
        }

        for (int good = 0; good < ChainTables.Goods.Length; good++)
        {
            for (int place = 0; place < ChainTables.Places.Length; place++)
            {
                AddBundle(quantities, good, place);
            }
        }
    }

    /// <summary>Producer prices that differ from the reference price of their good.</summary>
    public List<PriceObservation> Prices { get; } = [];

    /// <summary>Trade, domestic supply included.</summary>
    public List<TradeFlow> Trade { get; } = [];

    /// <summary>Price where a good is made, USD/t.</summary>
    public double Producer(string good, int place) => _producer[ChainTables.Good(good), place];

    /// <summary>Average landed price where a good is used, USD/t.</summary>
    public double User(string good, int place) => _user[ChainTables.Good(good), place];

    /// <summary>Column sum: what a place receives, t/month.</summary>
    public static double Received(double[,] flow, int place)
    {
        double sum = 0;
        for (int from = 0; from < flow.GetLength(0); from++)
        {
            sum += flow[from, place];
        }

        return sum;
    }

    /// <summary>Producer prices scatter by 6 % around the reference outside China.</summary>
    private void AddPrice(int good, int place, double price, StoredDraws draws)
    {
        string id = ChainTables.Places[place].Id;
        double factor = id == SyntheticWorld.Exporter ? 1 : 1 + (0.06 * draws.Next("price"));
        double value = price * factor * SyntheticWorld.PerKilogram;
        _producer[good, place] = value;
        Prices.Add(
            new PriceObservation(ChainTables.Goods[good].Id, id, "2024", null, value, null, "producer", Provenance.None)
        );
    }

    private void AddBundle(ChainQuantities quantities, int good, int to)
    {
        (string id, _, _, _, double factor) = ChainTables.Goods[good];
        double[,] flow = quantities.Flow[id];
        double total = Received(flow, to);
        for (int from = 0; from < ChainTables.Places.Length; from++)
        {
            if (flow[from, to] <= 0)
            {
                continue;
            }

            double distance = quantities.Gravity.Distance[from, to];
            double freight = factor * ((1.5 * distance) + (from == to ? 0.02 : 0.3)) * SyntheticWorld.PerKilogram;
            _user[good, to] += flow[from, to] / total * (_producer[good, from] + freight);
            Trade.Add(
                new TradeFlow(
                    id,
                    ChainTables.Places[from].Id,
                    ChainTables.Places[to].Id,
                    flow[from, to] * SyntheticWorld.PerYear,
                    freight,
                    0,
                    Provenance.None
                )
            );
        }
    }
}
