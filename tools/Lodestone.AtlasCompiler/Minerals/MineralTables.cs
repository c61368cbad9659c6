namespace Lodestone.AtlasCompiler;

/// <summary>Adds the rows of the minerals to the tables of the package.</summary>
internal sealed class MineralTables(MineralAtlas minerals, IReadOnlyDictionary<string, double> chainSettings)
{
    private MineralInputs Inputs => minerals.Inputs;

    /// <summary>goods.csv.</summary>
    public void AddGoods(CsvText csv)
    {
        foreach (InputRow row in Inputs["goods"])
        {
            csv.Add(
                row["good"],
                row["name"],
                row["stage"],
                row["unit"],
                row["basis"],
                minerals.Prices[row["good"]],
                row.Number("sigma"),
                MineralPrices.Rule(row),
                row["source"],
                row["evidence"],
                row["note"],
                row.Origin
            );
        }
    }

    /// <summary>processes.csv.</summary>
    public void AddProcesses(CsvText csv)
    {
        foreach (Recipe recipe in minerals.Recipes.All)
        {
            csv.Add(recipe.Process, recipe.Name, recipe.Stage, recipe.ReferenceGood, recipe.Feed);
        }
    }

    /// <summary>process_io.csv.</summary>
    public void AddProcessIo(CsvText csv)
    {
        foreach (Recipe recipe in minerals.Recipes.All)
        {
            ChainTables.AddTerms(csv, recipe);
        }
    }

    /// <summary>capacity.csv: published capacity, else activity over utilisation.</summary>
    public void AddCapacity(CsvText csv)
    {
        foreach (Plant plant in minerals.Production.All)
        {
            InputRow process = Inputs["processes"].First(row => row["process"] == plant.Process);
            InputRow[] nameplates =
            [
                .. Inputs["capacity"]
                    .Where(row => row["process"] == plant.Process && Inputs.PlaceOf(row["country"]) == plant.Place),
            ];
            double stated = nameplates.Sum(row => row.Number("capacity_t"));
            csv.Add(
                plant.Place,
                plant.Process,
                Math.Max(stated > 0 ? stated : plant.Activity / process.Number("utilisation"), plant.Activity),
                plant.Activity,
                null,
                process.Number("supply_elasticity"),
                string.Join(';', plant.Source.Split(';').Union(nameplates.Select(row => row["source"]))),
                plant.Evidence,
                plant.State,
                plant.Published,
                plant.Published is { } value ? Math.Round((plant.Activity / value) - 1, 6) : null,
                Math.Round(plant.Low, 6),
                Math.Round(plant.High, 6),
                Math.Round(minerals.Margin(plant), 2),
                Noted(plant.Note, nameplates),
                string.Join(';', [plant.Origin, .. nameplates.Select(row => row.Origin)])
            );
        }
    }

    /// <summary>The note of a plant, with that of its stated capacity.</summary>
    private static string Noted(string note, InputRow[] nameplates)
    {
        string stated = string.Join("; ", nameplates.Select(row => row["note"]).Distinct());
        return string.Join("; ", ((string[])[note, stated]).Where(part => part.Length > 0));
    }

    /// <summary>demand.csv.</summary>
    public void AddDemand(CsvText csv)
    {
        Dictionary<string, InputRow> behaviour = Inputs["sectors"].ToDictionary(row => row["sector"]);
        foreach (InputRow good in Inputs["goods"])
        {
            IReadOnlyList<MineralUse> uses = minerals.Uses[good["good"]];
            List<InputRow> shares = SectorShares(good, uses.Count > 0);
            foreach (MineralUse use in uses)
            {
                double sum = shares.Sum(row => row.Number("value"));
                foreach (InputRow share in shares)
                {
                    AddDemand(csv, use, share, share.Number("value") / sum, behaviour[share["sector"]]);
                }
            }
        }
    }

    /// <summary>trade.csv.</summary>
    public void AddTrade(CsvText csv, double freightLow, double freightHigh)
    {
        foreach (TradeRow row in minerals.Trade.Rows)
        {
            ChainTables.AddTrade(csv, row, freightLow, freightHigh);
        }
    }

    /// <summary>stocks.csv: what a source states of a place, else days of base use at each place that uses the good.</summary>
    public void AddStocks(CsvText csv)
    {
        double Use(string good, string place) => minerals.Production.Need(good, place) + minerals.Uses.At(good, place);
        double least = chainSettings["least_stock_t"];
        foreach (
            (InputRow row, string place, HeldStock held) in HeldStock.All(Inputs["stocks"], Inputs.Places, Use, least)
        )
        {
            ChainTables.AddStock(csv, row, place, held);
        }
    }

    /// <summary>Rows that are copied column by column: elasticities.csv, sectors.csv, hs_codes.csv, sources.csv.</summary>
    public void AddListed(CsvText csv, string table, IReadOnlyList<string> columns)
    {
        foreach (InputRow row in Inputs[table])
        {
            csv.Add([.. columns.Select(column => row[column])]);
        }
    }

    /// <summary>prices.csv: observed prices, then the reference price of every good that has a rule.</summary>
    public void AddPrices(CsvText csv)
    {
        foreach (InputRow row in Inputs["prices"].Where(row => row["good"].Length > 0))
        {
            PriceTable.AddObserved(csv, row);
        }

        foreach (InputRow row in Inputs["goods"].Where(row => row["price_rule"].Length > 0))
        {
            PriceTable.AddReference(csv, row, minerals.Prices[row["good"]]);
        }
    }

    private List<InputRow> SectorShares(InputRow good, bool isUsed)
    {
        List<InputRow> rows = [.. Inputs["sector_shares"].Where(row => row["good"] == good["good"])];
        double sum = rows.Sum(row => row.Number("value"));
        if (isUsed && Math.Abs(sum - 1) > 1e-6)
        {
            throw new InputException(
                $"{good.Where}: the sector shares of '{good["good"]}' sum to {sum}; they must sum to 1"
            );
        }

        return rows;
    }

    private static void AddDemand(CsvText csv, MineralUse use, InputRow sector, double share, InputRow behaviour)
    {
        bool whole = share == 1;
        double quantity = use.Quantity * share;
        double spread = Estimate.Interval / 2 * Evidence.DefaultDeviation(use.Evidence);
        csv.Add(
            use.Good,
            use.Place,
            sector["sector"],
            quantity,
            behaviour.Number("elasticity"),
            behaviour.Number("choke_multiple"),
            whole || use.Source.Split(';').Contains("lodestone-assumption")
                ? use.Source
                : use.Source + ";lodestone-assumption",
            whole ? use.Evidence : "assumption",
            whole ? use.Published : null,
            whole && use.Published is { } value ? Math.Round((quantity / value) - 1, 6) : null,
            Math.Round(quantity * (1 - spread), 6),
            Math.Round(quantity * (1 + spread), 6),
            behaviour.Number("elasticity_low"),
            behaviour.Number("elasticity_high"),
            behaviour.Number("choke_low"),
            behaviour.Number("choke_high"),
            whole ? use.Note : $"sector share of the world; the place total is {use.Evidence}: {use.Note}",
            string.Join(';', new[] { use.Origin, sector.Origin }.Where(text => text.Length > 0))
        );
    }
}
