namespace Lodestone.AtlasCompiler;

/// <summary>Tables that follow from the reconciliation: goods, processes, recipes, plants, uses, trade, stocks, links.</summary>
internal sealed class ChainTables(AtlasCompilation atlas)
{
    /// <summary>goods.csv.</summary>
    public CsvText Goods()
    {
        CsvText csv = new(
            "good",
            "name",
            "stage",
            "unit",
            "basis",
            "price_usd_per_t",
            "sigma",
            "price_rule",
            "source",
            "evidence",
            "note",
            "origin"
        );
        foreach (InputRow row in atlas.Inputs["goods"])
        {
            csv.Add(
                row["good"],
                row["name"],
                row["stage"],
                row["unit"],
                row["basis"],
                atlas.Prices[row["good"]],
                row.Number("sigma"),
                row["price_rule"],
                row["source"],
                row["evidence"],
                row["note"],
                row.Origin
            );
        }

        return csv;
    }

    /// <summary>processes.csv.</summary>
    public CsvText Processes()
    {
        CsvText csv = new("process", "name", "stage", "reference_good", "feed");
        foreach (Recipe recipe in atlas.Recipes.All)
        {
            csv.Add(recipe.Process, recipe.Name, recipe.Stage, recipe.ReferenceGood, recipe.Feed);
        }

        return csv;
    }

    /// <summary>process_io.csv.</summary>
    public CsvText ProcessIo()
    {
        CsvText csv = new(
            "process",
            "good",
            "role",
            "coefficient",
            "source",
            "evidence",
            "coefficient_low",
            "coefficient_high",
            "note",
            "origin"
        );
        foreach (Recipe recipe in atlas.Recipes.All)
        {
            AddTerms(csv, recipe);
        }

        return csv;
    }

    /// <summary>Rows of process_io.csv of one recipe.</summary>
    public static void AddTerms(CsvText csv, Recipe recipe)
    {
        IEnumerable<(string, RecipeTerm)> terms = recipe
            .Inputs.Select(t => ("input", t))
            .Concat(recipe.Outputs.Select(t => ("output", t)));
        foreach ((string role, RecipeTerm term) in terms)
        {
            csv.Add(
                recipe.Process,
                term.Good,
                role,
                term.Coefficient,
                term.Source,
                term.Evidence,
                term.Low is { } low ? Math.Round(low, 6) : null,
                term.High is { } high ? Math.Round(high, 6) : null,
                term.Note,
                term.Origin
            );
        }
    }

    /// <summary>capacity.csv: activity from the balance; capacity from nameplate, else activity over utilisation.</summary>
    public CsvText Capacity()
    {
        CsvText csv = new(
            "place",
            "process",
            "capacity_t",
            "activity_t",
            "cost_usd_per_t",
            "supply_elasticity",
            "source",
            "evidence",
            "state",
            "published",
            "adjustment",
            "activity_low",
            "activity_high",
            "margin_usd_per_t",
            "note",
            "origin"
        );
        foreach (InputRow row in atlas.Inputs["plants"])
        {
            Estimate prior = Estimate.Read(row);
            double activity = atlas.Activity(row["process"], row["place"]);
            double capacity = row.OptionalNumber("capacity_t") ?? (activity / row.Number("utilisation"));
            double margin = atlas.Margin(row["process"], row["place"]);
            double? published = prior.Value > 0 ? prior.Published : null;
            bool runs = prior.Value > 0;
            csv.Add(
                row["place"],
                row["process"],
                Round(Math.Max(capacity, activity)),
                activity,
                runs ? null : atlas.EntryCost(row["process"], row["place"]),
                row.Number("supply_elasticity"),
                prior.Source,
                prior.Evidence,
                "balance",
                published,
                published is double value ? Math.Round((activity / value) - 1, 6) : null,
                prior.Low(activity),
                prior.High(activity),
                runs ? Math.Round(margin, 2) : null,
                prior.Note,
                InputRow.Origins([row, .. Observed(row["process"], row["place"])])
            );
        }

        return csv;

        double Round(double value) => Math.Max(Math.Ceiling(value * 10) / 10, 0);
    }

    /// <summary>demand.csv.</summary>
    public CsvText Demand()
    {
        CsvText csv = new(
            "good",
            "place",
            "sector",
            "quantity_t",
            "elasticity",
            "choke_multiple",
            "source",
            "evidence",
            "published",
            "adjustment",
            "quantity_low",
            "quantity_high",
            "elasticity_low",
            "elasticity_high",
            "choke_low",
            "choke_high",
            "note",
            "origin"
        );
        foreach ((int use, string sector, double quantity) in atlas.Sectors.Rows)
        {
            Unknown unknown = atlas.Balance.Unknowns[use];
            InputRow behaviour = atlas.Inputs["sectors"].First(row => row["sector"] == sector);
            bool whole = atlas.Sectors.Rows.Count(r => r.Use == use) == 1;
            double? published = whole ? unknown.Prior.Published : null;
            bool split = !whole && unknown.Good.EndsWith("magnet", StringComparison.Ordinal);
            csv.Add(
                unknown.Good,
                unknown.Place,
                sector,
                quantity,
                behaviour.Number("elasticity"),
                behaviour.Number("choke_multiple"),
                split ? unknown.Prior.Source + ";lodestone-assumption" : unknown.Prior.Source,
                split ? "assumption" : unknown.Prior.Evidence,
                published,
                published is double value ? Math.Round((quantity / value) - 1, 6) : null,
                unknown.Prior.Low(quantity),
                unknown.Prior.High(quantity),
                behaviour.Number("elasticity_low"),
                behaviour.Number("elasticity_high"),
                behaviour.Number("choke_low"),
                behaviour.Number("choke_high"),
                split ? "sector split assumed; the place total is " + unknown.Prior.Evidence : unknown.Prior.Note,
                string.Join(
                    ';',
                    [unknown.Prior.Origin, .. SectorRows(unknown.Good, unknown.Place, sector).Select(row => row.Origin)]
                )
            );
        }

        return csv;
    }

    /// <summary>trade.csv.</summary>
    public CsvText Trade()
    {
        CsvText csv = new(
            "good",
            "exporter",
            "importer",
            "quantity_t",
            "freight_usd_per_t",
            "tariff",
            "source",
            "evidence",
            "published",
            "adjustment",
            "quantity_low",
            "quantity_high",
            "freight_low",
            "freight_high",
            "origin"
        );
        InputRow spread = atlas.Inputs["settings"].First(row => row["setting"] == "freight_spread");
        double freightLow = spread.Number("low");
        double freightHigh = spread.Number("high");
        foreach (TradeRow row in atlas.Trade.Rows)
        {
            AddTrade(csv, row, freightLow, freightHigh);
        }

        return csv;
    }

    /// <summary>A row of trade.csv.</summary>
    public static void AddTrade(CsvText csv, TradeRow row, double freightLow, double freightHigh)
    {
        double? published = row.Prior is double prior && row.IsStated ? prior : null;

        // What a source says of a flow is within its range, however far the balances have moved it.
        double low = Math.Min(row.Quantity * row.LowFactor, published ?? double.PositiveInfinity);
        double high = Math.Max(row.Quantity * row.HighFactor, published ?? 0);
        csv.Add(
            row.Good,
            row.Exporter,
            row.Importer,
            row.Quantity,
            row.Freight,
            0.0,
            row.Source,
            row.Evidence,
            published is double value ? Math.Round(value, 3) : null,
            published is double shown and > 0 ? Math.Round((row.Quantity / shown) - 1, 6) : null,
            Math.Round(low, 6),
            Math.Round(high, 6),
            row.Freight * freightLow,
            row.Freight * freightHigh,
            row.Origin
        );
    }

    /// <summary>stocks.csv: what a source states of a place, else days of base use at each place that uses the good.</summary>
    public CsvText Stocks()
    {
        CsvText csv = StockTable();
        CompileInputs inputs = atlas.Inputs;
        double least = inputs.Settings["least_stock_t"];
        foreach (
            (InputRow row, string place, HeldStock held) in HeldStock.All(
                inputs["stocks"],
                inputs.PlaceIds,
                atlas.Balance.Use,
                least
            )
        )
        {
            AddStock(csv, row, place, held);
        }

        return csv;
    }

    /// <summary>stocks.csv without a row.</summary>
    public static CsvText StockTable() =>
        new(
            "good",
            "place",
            "owner",
            "quantity_t",
            "target_days",
            "source",
            "evidence",
            "days_low",
            "days_high",
            "note",
            "origin"
        );

    /// <summary>A row of stocks.csv.</summary>
    public static void AddStock(CsvText csv, InputRow row, string place, HeldStock held) =>
        csv.Add(
            row["good"],
            place,
            row["owner"],
            Math.Round(held.Tonnes, 3),
            held.Days,
            row["source"],
            row["evidence"],
            held.Low,
            held.High,
            row["note"],
            row.Origin
        );

    /// <summary>Observations that speak of a plant: those whose expression gives it a weight.</summary>
    private IEnumerable<InputRow> Observed(string process, string place)
    {
        int at = atlas.Balance.Unknowns.ToList().FindIndex(u => u.Process == process && u.Place == place);
        return at < 0
            ? []
            : atlas
                .Inputs["observations"]
                .Where(row => LinearExpression.Coefficients(row["expression"], atlas.Balance)[at] != 0);
    }

    private IEnumerable<InputRow> SectorRows(string good, string place, string sector) =>
        atlas
            .Inputs["sector_shares"]
            .Where(row => row["good"] == good && row["sector"] == sector)
            .Concat(
                good.EndsWith("magnet", StringComparison.Ordinal)
                    ? atlas.Inputs["sector_affinity"].Where(row => row["place"] == place && row["sector"] == sector)
                    : []
            );

    /// <summary>links.csv: listed routes without base trade.</summary>
    public CsvText Links()
    {
        CsvText csv = new("good", "exporter", "importer", "weight", "max_t", "source", "evidence", "note");
        HashSet<(string, string, string)> traded =
        [
            .. atlas.Trade.Rows.Select(row => (row.Good, row.Exporter, row.Importer)),
        ];
        foreach (InputRow row in atlas.Inputs["links"])
        {
            foreach (string importer in row["importers"].Split(';'))
            {
                if (traded.Add((row["good"], row["exporter"], importer)))
                {
                    double use = atlas.Balance.Use(row["good"], importer);
                    double? most = use > 0 ? Math.Round(use * row.Number("weight"), 3) : row.OptionalNumber("max_t");
                    csv.Add(
                        row["good"],
                        row["exporter"],
                        importer,
                        row.Number("weight"),
                        most,
                        row["source"],
                        row["evidence"],
                        row["note"]
                    );
                }
            }
        }

        return csv;
    }
}
