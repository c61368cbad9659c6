using Lodestone.Equilibrium.Calibration;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Bundles and routes from the trade rows: shares, delivered prices, dispersion — section 4, steps 3 to 6.</summary>
internal static class SourceCompiler
{
    /// <summary>Smallest σ used: below it shares are fixed for every purpose.</summary>
    private const double FixedShares = 1e-3;

    public static Sources Compile(
        World world,
        WorldIndex index,
        BaseYear baseYear,
        Behaviour behaviour,
        NodeTable nodes
    )
    {
        Dictionary<(int Good, int Place), List<TradeFlow>> bundles = Group(world, index);
        List<int> start = [0];
        List<int> user = [];
        List<double> volume = [],
            baseIndex = [],
            dispersion = [],
            slope = [];
        List<int> origin = [];
        List<double> share = [],
            delivered = [],
            freight = [],
            tariff = [];
        foreach (((int good, int place), List<TradeFlow> flows) in bundles)
        {
            Good what = world.Goods[good];
            int node = nodes.User(good, place);
            double total = flows.Sum(flow => flow.QuantityPerYear) / baseYear.PerYear;
            double average = 0;
            foreach (TradeFlow flow in flows)
            {
                int exporter = index.Place(flow.Exporter);
                double price = (baseYear.ProducerPrice[good, exporter] * (1 + flow.Tariff)) + flow.Freight;
                double part = total > 0 ? flow.QuantityPerYear / baseYear.PerYear / total : 0;
                origin.Add(nodes.Producer(good, exporter));
                share.Add(part);
                delivered.Add(price);
                freight.Add(flow.Freight);
                tariff.Add(flow.Tariff);
                average += part * price;
            }

            double user0 = total > 0 ? average : what.Price;
            nodes.SetPrice(node, UserPrice(world, index, good, place) ?? user0);
            user.Add(node);
            volume.Add(total);
            baseIndex.Add(user0);
            dispersion.Add(what.IsHomogeneous ? 0 : user0 / Math.Max(what.Sigma, FixedShares));
            slope.Add(what.IsHomogeneous ? 0 : behaviour.Of(what.Id, ParameterNames.ImportVolumeCost) * user0 / total);
            start.Add(origin.Count);
        }

        return new Sources
        {
            Start = [.. start],
            User = [.. user],
            BaseVolume = [.. volume],
            BaseIndex = [.. baseIndex],
            Dispersion = [.. dispersion],
            LinkSlope = [.. slope],
            Origin = [.. origin],
            BaseShare = [.. share],
            BaseDelivered = [.. delivered],
            Freight = [.. freight],
            Tariff = [.. tariff],
        };
    }

    private static Dictionary<(int Good, int Place), List<TradeFlow>> Group(World world, WorldIndex index)
    {
        Dictionary<(int Good, int Place), List<TradeFlow>> bundles = [];
        foreach (TradeFlow flow in world.Trade)
        {
            int good = index.Good(flow.Good);
            if (flow.QuantityPerYear <= 0 && !world.Goods[good].IsHomogeneous)
            {
                continue;
            }

            (int Good, int Place) key = (good, index.Place(flow.Importer));
            if (!bundles.TryGetValue(key, out List<TradeFlow>? flows))
            {
                bundles.Add(key, flows = []);
            }

            flows.Add(flow);
        }

        return bundles;
    }

    /// <summary>A user price stated for the place (<c>prices.csv</c>, kind <c>user</c>), for homogeneous goods only.</summary>
    private static double? UserPrice(World world, WorldIndex index, int good, int place)
    {
        if (!world.Goods[good].IsHomogeneous)
        {
            return null;
        }

        foreach (PriceObservation price in world.Prices)
        {
            if (
                price.Kind == "user"
                && price.Good == world.Goods[good].Id
                && index.Places.TryGetValue(price.Market, out int market)
                && market == place
            )
            {
                return price.Price;
            }
        }

        return null;
    }
}
