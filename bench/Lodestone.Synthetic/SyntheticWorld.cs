using Lodestone.Model;

namespace Lodestone.Synthetic;

/// <summary>
/// The synthetic chain: forty places, eleven goods from concentrate to magnet, 1,037 routes, made up but closed and of
/// realistic size and sparsity. A yardstick for solvers, not data about the world.
/// </summary>
/// <remarks>
/// Quantities of the world are t per year (twelve equal months), prices USD/t. Nothing here is random: the drawn numbers
/// are stored, everything else is computed.
/// </remarks>
public static class SyntheticWorld
{
    /// <summary>Id of the place whose exports the shocks cut.</summary>
    public const string Exporter = "CHN";

    internal const double PerYear = 12,
        PerKilogram = 1_000;

    /// <summary>Builds the world.</summary>
    /// <exception cref="InvalidDataException">The stored draws do not belong to this generator.</exception>
    public static World Build()
    {
        StoredDraws draws = StoredDraws.Read();
        ChainQuantities quantities = new(draws);
        ChainMarkets markets = new(quantities, draws);
        ChainPlants plants = new(quantities, markets, draws);
        List<FinalDemand> demands = [.. Demands(quantities, draws)];
        foreach (string series in (string[])["home", "price", "utilisation", "sector"])
        {
            if (draws.Left(series) > 0)
            {
                throw new InvalidDataException($"synthetic-draws.csv has unused numbers in series '{series}'");
            }
        }

        return new World
        {
            Name = "synthetic-chain",
            Version = "1",
            BaseYear = "2024",
            Places = [.. ChainTables.Places.Select(p => new Place(p.Id, p.Id, PlaceKind.Country, p.Id, []))],
            Goods =
            [
                .. ChainTables.Goods.Select(g => new Good(
                    g.Id,
                    g.Id,
                    g.Stage,
                    "t",
                    "gross",
                    g.Price * PerKilogram,
                    g.Sigma,
                    Provenance.None
                )),
            ],
            Processes = ChainPlants.Processes,
            Capacities = plants.Capacities,
            Demands = demands,
            Trade = markets.Trade,
            Stocks = [.. Stocks(quantities)],
            Prices = markets.Prices,
            Parameters = [.. Parameters()],
        };
    }

    private static IEnumerable<FinalDemand> Demands(ChainQuantities quantities, StoredDraws draws)
    {
        for (int place = 0; place < ChainTables.Places.Length; place++)
        {
            string id = ChainTables.Places[place].Id;
            double magnets = ChainMarkets.Received(quantities.Flow["magnet"], place);
            double[] weight = [.. ChainTables.Sectors.Select(s => s.Share * Math.Exp(0.3 * draws.Next("sector")))];
            double sum = weight.Sum();
            for (int sector = 0; sector < weight.Length; sector++)
            {
                (string name, _, double elasticity, double choke) = ChainTables.Sectors[sector];
                yield return Demand("magnet", id, name, magnets * (weight[sector] / sum), elasticity, choke);
            }

            if (quantities.Used("lace-oxide")[place] > 0)
            {
                double received = ChainMarkets.Received(quantities.Flow["lace-oxide"], place);
                yield return Demand("lace-oxide", id, "other", received, 0.5, 10);
                foreach ((string oxide, _, _, _) in ChainTables.Metals)
                {
                    yield return Demand(oxide, id, "other", quantities.Other[oxide][place], 0.6, 8);
                }
            }
        }
    }

    private static FinalDemand Demand(
        string good,
        string place,
        string sector,
        double perMonth,
        double elasticity,
        double choke
    ) => new(good, place, sector, perMonth * PerYear, -elasticity, choke, Provenance.None);

    /// <summary>Private stocks of everything but La-Ce oxide: a month of use, of magnets a month and a half.</summary>
    private static IEnumerable<StockHolding> Stocks(ChainQuantities quantities)
    {
        foreach ((string good, _, _, _, _) in ChainTables.Goods.Where(g => g.Id != "lace-oxide"))
        {
            for (int place = 0; place < ChainTables.Places.Length; place++)
            {
                double used = ChainMarkets.Received(quantities.Flow[good], place);
                if (used > 0)
                {
                    yield return new StockHolding(
                        good,
                        ChainTables.Places[place].Id,
                        StockOwner.Private,
                        used * (good == "magnet" ? 1.5 : 1),
                        null,
                        Provenance.None
                    );
                }
            }
        }
    }

    /// <summary>Behaviour of the laboratory model: no habit, no long run, surplus dumped only of La-Ce oxide.</summary>
    private static IEnumerable<UncertainParameter> Parameters()
    {
        yield return Parameter("*", ParameterNames.ScaleAdjustmentPerMonth, 0.25);
        yield return Parameter("*", ParameterNames.ReferencePriceAdjustmentPerMonth, 0.15);
        yield return Parameter("*", ParameterNames.SourcingHabitPerYear, 0);
        yield return Parameter("*", ParameterNames.ImportVolumeCost, 0.02);
        yield return Parameter("*", ParameterNames.StockReleasePremium, 0.06);
        yield return Parameter("*", ParameterNames.StockReleaseSpan, 0.5);
        yield return Parameter("*", ParameterNames.StockReleaseMonths, 2);
        yield return Parameter("*", ParameterNames.StockRebuildDiscount, 0.02);
        yield return Parameter("*", ParameterNames.StockRebuildRate, 0.10);
        yield return Parameter("*", ParameterNames.ProducerStorageMonths, 0);
        yield return Parameter("*", ParameterNames.DisposalPrice, 0);
        yield return Parameter("lace-oxide", ParameterNames.DisposalPrice, 0.05);
    }

    private static UncertainParameter Parameter(string good, string name, double value) =>
        new(good, name, value, value, value, "fixed", Provenance.None);
}
