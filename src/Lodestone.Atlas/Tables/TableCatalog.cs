using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>Every table of a data package, with the rules of its columns.</summary>
internal static class TableCatalog
{
    private const string TonnesPerYear = "t/year";
    private const string UsdPerTonne = "USD/t";

    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new(
            "places",
            true,
            ["place"],
            [
                Id("place"),
                Text("name"),
                Word("kind", "country", "bloc", "rest"),
                OptionalText("iso3"),
                OptionalText("groups"),
            ]
        ),
        new(
            "goods",
            true,
            ["good"],
            [
                Id("good"),
                Text("name"),
                Text("stage"),
                Word("unit", "t"),
                OptionalText("basis"),
                AboveZero("price_usd_per_t", UsdPerTonne),
                AtLeastZero("sigma", "") with
                {
                    MayBeInfinite = true,
                    Remedy = "write a number of 0 or more, or inf",
                },
            ]
        ),
        new(
            "processes",
            true,
            ["process"],
            [
                Id("process"),
                Text("name"),
                Text("stage"),
                Reference("reference_good", "goods"),
                Word("feed", "primary", "waste").MayBeEmpty("primary") with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "process_io",
            true,
            ["process", "good", "role"],
            [
                Reference("process", "processes"),
                Reference("good", "goods"),
                Word("role", "input", "output"),
                AboveZero("coefficient", "t per t of the reference good"),
            ]
        ),
        new(
            "capacity",
            true,
            ["place", "process"],
            [
                Reference("place", "places"),
                Reference("process", "processes"),
                AtLeastZero("capacity_t", TonnesPerYear).MayBeEmpty("unlimited"),
                AtLeastZero("activity_t", TonnesPerYear),
                Number("cost_usd_per_t", UsdPerTonne).MayBeEmpty("calibrated from the base margin"),
                AtLeastZero("supply_elasticity", "") with
                {
                    MayBeInfinite = true,
                    Remedy = "write a number of 0 or more, or inf",
                },
                Source,
                Evidence,
                Word("state", "published", "share", "balance", "withheld").MayBeEmpty() with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "demand",
            true,
            ["good", "place", "sector"],
            [
                Reference("good", "goods"),
                Reference("place", "places"),
                Reference("sector", "sectors"),
                AtLeastZero("quantity_t", TonnesPerYear),
                Number("elasticity") with
                {
                    Max = 0,
                    BelowMax = true,
                    Remedy = "write an elasticity below 0, such as -0.3",
                },
                Number("choke_multiple", "times the base price") with
                {
                    Min = 1,
                    AboveMin = true,
                    Remedy = "write a multiple above 1, such as 8",
                },
                Source,
                Evidence,
            ]
        ),
        new(
            "trade",
            false,
            ["good", "exporter", "importer"],
            [
                Reference("good", "goods"),
                Reference("exporter", "places"),
                Reference("importer", "places"),
                AtLeastZero("quantity_t", TonnesPerYear),
                AtLeastZero("freight_usd_per_t", UsdPerTonne).MayBeEmpty("0"),
                AtLeastZero("tariff", "share of the exporter's price").MayBeEmpty("0"),
                AtLeastZero("published", TonnesPerYear).MayBeEmpty() with
                {
                    MayBeAbsent = true,
                },
                Source,
                Evidence,
            ]
        ),
        new(
            "links",
            false,
            ["good", "exporter", "importer"],
            [
                Reference("good", "goods"),
                Reference("exporter", "places"),
                Reference("importer", "places"),
                Share("weight") with
                {
                    Unit = "share of the importer's base use",
                },
                AtLeastZero("max_t", TonnesPerYear).MayBeEmpty() with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "stocks",
            false,
            ["good", "place", "owner"],
            [
                Reference("good", "goods"),
                Reference("place", "places"),
                Word("owner", "private", "government"),
                AtLeastZero("quantity_t", "t").MayBeEmpty(),
                AtLeastZero("target_days", "days of base use").MayBeEmpty(),
                Source,
                Evidence,
            ]
        ),
        new(
            "prices",
            false,
            ["good", "market", "period", "kind"],
            [
                Reference("good", "goods"),
                Text("market"),
                Period("period"),
                AboveZero("low", "see unit").MayBeEmpty(),
                AboveZero("price", "see unit"),
                AboveZero("high", "see unit").MayBeEmpty(),
                Word("unit", "USD/t", "USD/kg"),
                OptionalText("kind"),
                Source,
                Evidence,
            ]
        ),
        new(
            "projects",
            false,
            ["project"],
            [
                Id("project"),
                Text("name"),
                Reference("place", "places"),
                Reference("process", "processes"),
                AtLeastZero("capacity_t", TonnesPerYear),
                Period("start").MayBeEmpty("not announced"),
                AtLeastZero("ramp_months", "months").MayBeEmpty("0"),
                AtLeastZero("capex_usd", "USD").MayBeEmpty(),
                AtLeastZero("opex_usd_per_t", UsdPerTonne).MayBeEmpty(),
                OptionalText("status"),
                Share("probability").MayBeEmpty(),
                OptionalText("owner"),
                Number("lat", "degrees north").MayBeEmpty() with
                {
                    Min = -90,
                    Max = 90,
                    Remedy = "write a latitude between -90 and 90",
                },
                Number("lon", "degrees east").MayBeEmpty() with
                {
                    Min = -180,
                    Max = 180,
                    Remedy = "write a longitude between -180 and 180",
                },
                Source,
                Evidence,
            ]
        ),
        new(
            "hs_codes",
            false,
            ["good", "hs", "revision"],
            [Reference("good", "goods"), Text("hs"), OptionalText("revision"), Share("share").MayBeEmpty()]
        ),
        new(
            "products",
            false,
            ["product"],
            [
                Id("product"),
                Text("name") with
                {
                    MayBeAbsent = true,
                },
                OptionalText("unit") with
                {
                    MayBeAbsent = true,
                },
                Reference("place", "places").MayBeEmpty("made in many places") with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "product_content",
            false,
            ["product", "good"],
            [
                Reference("product", "products"),
                Id("good"),
                AtLeastZero("kg_low", "kg per product").MayBeEmpty(),
                AtLeastZero("kg", "kg per product"),
                AtLeastZero("kg_high", "kg per product").MayBeEmpty(),
                Source,
                Evidence,
                Word("counting", "counted", "within", "total", "disputed").MayBeEmpty("counted") with
                {
                    MayBeAbsent = true,
                },
                OptionalText("note") with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "sectors",
            false,
            ["sector"],
            [
                Id("sector"),
                Text("name"),
                OptionalText("naics"),
                AtLeastZero("value_added_usd_per_t", UsdPerTonne).MayBeEmpty(),
            ]
        ),
        new("governance", false, ["place"], [Reference("place", "places"), Governance, Source, Evidence]),
        new(
            "ownership",
            false,
            ["place", "process", "owner"],
            [
                Reference("place", "places"),
                Reference("process", "processes"),
                Reference("owner", "places"),
                Share("share"),
                Source,
                Evidence,
                OptionalText("note") with
                {
                    MayBeAbsent = true,
                },
            ]
        ),
        new(
            "elasticities",
            false,
            ["good", "parameter"],
            [
                Reference("good", "goods"),
                Text("parameter"),
                Number("low").MayBeEmpty("the central value").MayBeInfinite(),
                Number("central").MayBeInfinite(),
                Number("high").MayBeEmpty("the central value").MayBeInfinite(),
                OptionalText("distribution"),
                Source,
                Evidence,
            ]
        ),
        new("controls", false, [], []),
        new(
            "sources",
            false,
            ["source"],
            [Id("source"), Text("citation"), OptionalText("url"), OptionalText("licence")]
        ),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(t => t.Name)];

    public static TableSpec? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
