namespace Lodestone.AtlasCompiler;

/// <summary>What the columns of the package hold: type, unit, basis and meaning.</summary>
internal static class FieldCatalog
{
    private static readonly Dictionary<string, FieldNote> Notes = new()
    {
        ["capacity_t"] = new(
            "number",
            "t/year",
            "of the reference good",
            "most the plant can make; nameplate, else activity over an assumed utilisation"
        ),
        ["activity_t"] = new("number", "t/year", "of the reference good", "made in the base year"),
        ["feed"] = new(
            "string",
            "",
            "",
            "waste: scrap or spent products, so that what it makes is recycled; empty: primary"
        ),
        ["state"] = new(
            "string",
            "",
            "",
            "published by the source; share of a published total; balance: follows from the balance of the chain; withheld by the source, and so an estimate"
        ),
        ["cost_usd_per_t"] = new(
            "number",
            "USD/t",
            "of the reference good",
            "cost beside the inputs; empty: the base margin"
        ),
        ["margin_usd_per_t"] = new(
            "number",
            "USD/t",
            "of the reference good",
            "outputs less inputs at base prices, inputs landed"
        ),
        ["supply_elasticity"] = new("number", "1", "", "short-run response of activity to revenue"),
        ["quantity_t"] = new("number", "t", "of the good; a year for flows and uses", "reconciled quantity"),
        ["published"] = new(
            "number",
            "t/year",
            "as the row",
            "value of the source before reconciliation; empty when chosen here"
        ),
        ["adjustment"] = new("number", "1", "", "reconciled over published, less 1"),
        ["activity_low"] = new(
            "number",
            "t/year",
            "of the reference good",
            "low end: the relative spread of the input, kept"
        ),
        ["activity_high"] = new("number", "t/year", "of the reference good", "high end"),
        ["quantity_low"] = new(
            "number",
            "t/year",
            "of the good",
            "low end: the relative spread of the input, or of gravity; the published figure where that is lower"
        ),
        ["quantity_high"] = new(
            "number",
            "t/year",
            "of the good",
            "high end; the published figure where that is higher"
        ),
        ["freight_usd_per_t"] = new(
            "number",
            "USD/t",
            "freight and insurance",
            "assumption per good; zero inside a place"
        ),
        ["tariff"] = new("number", "1", "ad valorem", "zero where no sourced figure is held"),
        ["price_usd_per_t"] = new("number", "USD/t", "FOB, 2024 dollars", "reference price"),
        ["sigma"] = new("number", "1", "", "elasticity of relative tonnage between suppliers"),
        ["coefficient_low"] = new("number", "t/t", "per tonne of the reference good", "low end of the range"),
        ["coefficient_high"] = new("number", "t/t", "per tonne of the reference good", "high end of the range"),
        ["coefficient"] = new("number", "t/t", "per tonne of the reference good", "joint proportion or input need"),
        ["elasticity"] = new("number", "1", "", "short-run price elasticity of the use"),
        ["elasticity_low"] = new("number", "1", "", "low end of the range"),
        ["elasticity_high"] = new("number", "1", "", "high end of the range"),
        ["choke_low"] = new("number", "1", "of the base price", "low end of the range"),
        ["choke_high"] = new("number", "1", "of the base price", "high end of the range"),
        ["freight_low"] = new("number", "USD/t", "freight and insurance", "low end of the range"),
        ["freight_high"] = new("number", "USD/t", "freight and insurance", "high end of the range"),
        ["choke_multiple"] = new("number", "1", "of the base price", "price at which use goes unmet"),
        ["weight"] = new("number", "1", "of the base use of the importer", "most the route may carry"),
        ["max_t"] = new("number", "t/year", "of the good", "most the route may carry, in tonnes"),
        ["target_days"] = new("number", "days", "of base use", "stock held in normal times"),
        ["days_low"] = new("number", "days", "of base use", "low end of the range"),
        ["days_high"] = new("number", "days", "of base use", "high end of the range"),
        ["price"] = new("number", "see unit", "see market", "price"),
        ["low"] = new("number", "", "", "low end of the range"),
        ["central"] = new("number", "", "", "central value"),
        ["high"] = new("number", "", "", "high end of the range"),
        ["ramp_months"] = new("number", "months", "", "from start to full output"),
        ["capex_usd"] = new("number", "USD", "as announced", "capital cost"),
        ["opex_usd_per_t"] = new("number", "USD/t", "", "operating cost; empty when not stated"),
        ["probability"] = new("number", "1", "", "chance of being built, assumption"),
        ["probability_low"] = new("number", "1", "", "low end of the range"),
        ["probability_high"] = new("number", "1", "", "high end of the range"),
        ["lat"] = new("number", "degrees north", "", "site; empty when not verified"),
        ["lon"] = new("number", "degrees east", "", "site; empty when not verified"),
        ["data_year"] = new(
            "integer",
            "",
            "",
            "year the figures speak of, the middle of an average; empty when a source has none or many"
        ),
        ["origin"] = new(
            "string",
            "",
            "",
            "rows of compile/ it was made from, file:line joined by semicolons; empty where gravity spoke alone"
        ),
        ["share"] = new(
            "number",
            "1",
            "",
            "part of the code that is the good; part of the process that is the owner's"
        ),
        ["kg_low"] = new("number", "kg", "per product", "low end of the range"),
        ["kg"] = new("number", "kg", "per product", "central value"),
        ["kg_high"] = new("number", "kg", "per product", "high end of the range"),
        ["counting"] = new("string", "", "", "counted (or empty), within another content, total or disputed"),
        ["wgi_mean"] = new("number", "1", "", "mean of the six Worldwide Governance Indicators, about -2.5 to 2.5"),
        ["value_added_usd_per_t"] = new("number", "USD/t", "of magnet used", "value added that depends on a tonne"),
        ["value_added_low"] = new("number", "USD/t", "of magnet used", "low end of the range"),
        ["value_added_high"] = new("number", "USD/t", "of magnet used", "high end of the range"),
    };

    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["places"] = ["place"],
        ["goods"] = ["good"],
        ["processes"] = ["process"],
        ["process_io"] = ["process", "good", "role"],
        ["capacity"] = ["place", "process"],
        ["demand"] = ["good", "place", "sector"],
        ["trade"] = ["good", "exporter", "importer"],
        ["links"] = ["good", "exporter", "importer"],
        ["stocks"] = ["good", "place", "owner"],
        ["prices"] = ["good", "market", "period", "kind"],
        ["projects"] = ["project"],
        ["hs_codes"] = ["good", "hs", "revision"],
        ["products"] = ["product"],
        ["product_content"] = ["product", "good"],
        ["governance"] = ["place"],
        ["ownership"] = ["place", "process", "owner"],
        ["sectors"] = ["sector"],
        ["elasticities"] = ["good", "parameter"],
        ["controls"] = ["date", "actor", "goods"],
        ["sources"] = ["source"],
    };

    private static readonly Dictionary<string, string> Targets = new()
    {
        ["place"] = "places",
        ["exporter"] = "places",
        ["importer"] = "places",
        ["good"] = "goods",
        ["reference_good"] = "goods",
        ["process"] = "processes",
        ["owner"] = "places",
        ["product"] = "products",
        ["sector"] = "sectors",
    };

    /// <summary>Type, unit, basis and meaning of a column.</summary>
    public static FieldNote Note(string column) =>
        Notes.GetValueOrDefault(column) ?? new FieldNote("string", "", "", "");

    /// <summary>Columns that name a row of a table.</summary>
    public static IReadOnlyList<string> Key(string table) => Keys[table];

    /// <summary>Table a column points to; null for none. <c>elasticities.good</c> may be a star, <c>product_content.good</c> a good of another atlas, an owner elsewhere than in <c>ownership</c> no place: they point nowhere.</summary>
    public static (string Table, string Column)? Target(string table, string column)
    {
        if (
            !Targets.TryGetValue(column, out string? target)
            || target == table
            || (table is "elasticities" or "product_content" && column == "good")
            || (table != "ownership" && column == "owner")
        )
        {
            return null;
        }

        return (target, Keys[target][0]);
    }
}
