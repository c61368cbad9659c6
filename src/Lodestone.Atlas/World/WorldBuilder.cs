using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Builds the world from tables that passed every check.</summary>
internal sealed class WorldBuilder(
    IReadOnlyDictionary<string, AtlasTable> tables,
    PackageDescriptor package,
    string version
)
{
    public World Build() =>
        new()
        {
            Name = package.Name,
            Version = version,
            BaseYear = package.BaseYear,
            Places = Rows(
                "places",
                r => new Place(
                    r.Text("place"),
                    r.Text("name"),
                    Kind(r.Text("kind")),
                    r.Text("iso3"),
                    PlaceCheck.Groups(r.Text("groups"))
                )
            ),
            Goods = Rows(
                "goods",
                r => new Good(
                    r.Text("good"),
                    r.Text("name"),
                    r.Text("stage"),
                    r.Text("unit"),
                    r.Text("basis"),
                    r.Number("price_usd_per_t"),
                    r.Number("sigma"),
                    r.Provenance
                )
            ),
            Processes = Processes(),
            Capacities = Rows(
                "capacity",
                r => new Capacity(
                    r.Text("place"),
                    r.Text("process"),
                    r.Optional("capacity_t") ?? double.PositiveInfinity,
                    r.Number("activity_t"),
                    r.Optional("cost_usd_per_t"),
                    r.Number("supply_elasticity"),
                    r.Provenance
                )
                {
                    Withheld = r.Text("state") == ImportedRow.Withheld,
                }
            ),
            Demands = Rows(
                "demand",
                r => new FinalDemand(
                    r.Text("good"),
                    r.Text("place"),
                    r.Text("sector"),
                    r.Number("quantity_t"),
                    r.Number("elasticity"),
                    r.Number("choke_multiple"),
                    r.Provenance
                )
            ),
            Trade = Rows(
                "trade",
                r => new TradeFlow(
                    r.Text("good"),
                    r.Text("exporter"),
                    r.Text("importer"),
                    r.Number("quantity_t"),
                    r.Optional("freight_usd_per_t") ?? 0,
                    r.Optional("tariff") ?? 0,
                    r.Provenance
                )
                {
                    Published = r.Optional("published"),
                }
            ),
            Links = Rows(
                "links",
                r => new Link(r.Text("good"), r.Text("exporter"), r.Text("importer"), r.Number("weight"), r.Provenance)
                {
                    MaxPerYear = r.Optional("max_t"),
                }
            ),
            Stocks = Rows(
                "stocks",
                r => new StockHolding(
                    r.Text("good"),
                    r.Text("place"),
                    r.Text("owner") == "private" ? StockOwner.Private : StockOwner.Government,
                    r.Optional("quantity_t"),
                    r.Optional("target_days"),
                    r.Provenance
                )
            ),
            Prices = Rows("prices", Price),
            Projects = Rows(
                "projects",
                r => new Project(
                    r.Text("project"),
                    r.Text("name"),
                    r.Text("place"),
                    r.Text("process"),
                    r.Number("capacity_t"),
                    r.Text("start"),
                    r.Optional("ramp_months") ?? 0,
                    r.Optional("capex_usd"),
                    r.Optional("opex_usd_per_t"),
                    r.Text("status"),
                    r.Optional("probability"),
                    r.Text("owner"),
                    r.Provenance
                )
            ),
            Parameters = Rows("elasticities", Parameter),
            Sectors = Rows(
                "sectors",
                r => new SectorAccount(
                    r.Text("sector"),
                    r.Text("name"),
                    r.Text("naics"),
                    r.Optional("value_added_usd_per_t"),
                    r.Provenance
                )
            ),
            Ownership = Rows(
                "ownership",
                r => new OwnershipShare(
                    r.Text("place"),
                    r.Text("process"),
                    r.Text("owner"),
                    r.Number("share"),
                    r.Provenance
                )
                {
                    Note = r.Text("note"),
                }
            ),
            Products = Products(),
            Governance = Rows(
                "governance",
                r => new GovernanceScore(r.Text("place"), r.Number("wgi_mean"), r.Provenance)
            ),
        };

    private List<Product> Products()
    {
        ILookup<string, RowView> contents = Rows("product_content", r => r)
            .ToLookup(r => r.Text("product"), StringComparer.Ordinal);
        return Rows(
            "products",
            r => new Product(
                r.Text("product"),
                r.Text("name").Length > 0 ? r.Text("name") : r.Text("product"),
                r.Text("unit"),
                r.Text("place"),
                [.. contents[r.Text("product")].Select(Content)],
                r.Provenance
            )
        );
    }

    private static ProductContent Content(RowView r) =>
        new(
            r.Text("good"),
            r.Optional("kg_low"),
            r.Number("kg"),
            r.Optional("kg_high"),
            r.Text("counting") switch
            {
                "within" => ContentCounting.Within,
                "total" => ContentCounting.Total,
                "disputed" => ContentCounting.Disputed,
                _ => ContentCounting.Counted,
            },
            r.Text("note"),
            r.Provenance
        );

    private List<Process> Processes()
    {
        ILookup<string, RowView> recipes = Rows("process_io", r => r)
            .ToLookup(r => r.Text("process"), StringComparer.Ordinal);
        return Rows(
            "processes",
            r => new Process(
                r.Text("process"),
                r.Text("name"),
                r.Text("stage"),
                r.Text("reference_good"),
                Amounts(recipes[r.Text("process")], "input"),
                Amounts(recipes[r.Text("process")], "output")
            )
            {
                FromWaste = r.Text("feed") == "waste",
            }
        );
    }

    private static List<GoodAmount> Amounts(IEnumerable<RowView> recipe, string role) =>
        [
            .. recipe
                .Where(r => r.Text("role") == role)
                .Select(r => new GoodAmount(r.Text("good"), r.Number("coefficient"))),
        ];

    private static PriceObservation Price(RowView r)
    {
        double scale = r.Text("unit") == "USD/kg" ? 1000 : 1;
        return new PriceObservation(
            r.Text("good"),
            r.Text("market"),
            r.Text("period"),
            r.Optional("low") * scale,
            r.Number("price") * scale,
            r.Optional("high") * scale,
            r.Text("kind"),
            r.Provenance
        );
    }

    private static UncertainParameter Parameter(RowView r)
    {
        double central = r.Number("central");
        return new UncertainParameter(
            r.Text("good"),
            r.Text("parameter"),
            r.Optional("low") ?? central,
            central,
            r.Optional("high") ?? central,
            r.Text("distribution"),
            r.Provenance
        );
    }

    private static PlaceKind Kind(string word) =>
        word switch
        {
            "country" => PlaceKind.Country,
            "bloc" => PlaceKind.Bloc,
            _ => PlaceKind.Rest,
        };

    private List<T> Rows<T>(string name, Func<RowView, T> make)
    {
        if (!tables.TryGetValue(name, out AtlasTable? table))
        {
            return [];
        }

        return [.. table.UsedRows.Select(row => make(new RowView(table, row)))];
    }
}
