namespace Lodestone.Model;

/// <summary>Names of the parameters of behaviour that <c>elasticities.csv</c> may set, with their meaning and unit.</summary>
public static class ParameterNames
{
    /// <summary>Short-run price elasticity of final demand, overrides <c>demand.csv</c> in an ensemble; &lt; 0.</summary>
    public const string DemandElasticity = "demand_elasticity";

    /// <summary>Long-run price elasticity of final demand, &lt; 0.</summary>
    public const string DemandElasticityLong = "demand_elasticity_long";

    /// <summary>Short-run supply elasticity, overrides <c>capacity.csv</c> in an ensemble; &#8805; 0.</summary>
    public const string SupplyElasticity = "supply_elasticity";

    /// <summary>Long-run supply elasticity, &#8805; 0.</summary>
    public const string SupplyElasticityLong = "supply_elasticity_long";

    /// <summary>Elasticity of relative tonnage between suppliers, overrides <c>goods.csv</c> in an ensemble.</summary>
    public const string Sigma = "sigma";

    /// <summary>Mean lag of the long-run response, years.</summary>
    public const string AdjustmentYears = "adjustment_years";

    /// <summary>Most that demand can be substituted away in a year, share of base demand.</summary>
    public const string SubstitutionCapPerYear = "substitution_cap_per_year";

    /// <summary>Most that supply can grow in a year without a scheduled project, share of base activity.</summary>
    public const string SupplyRampPerYear = "supply_ramp_per_year";

    /// <summary>Private holders start to release when the price exceeds its recent average by this share.</summary>
    public const string StockReleasePremium = "stock_release_premium";

    /// <summary>Private stock is drawn at most by (base use per month) / this number, per month.</summary>
    public const string StockReleaseMonths = "stock_release_months";

    /// <summary>Further rise of the price, as a share of its base, over which private release reaches its full rate.</summary>
    public const string StockReleaseSpan = "stock_release_span";

    /// <summary>Speed at which new sourcing becomes normal (habit), per year.</summary>
    public const string SourcingHabitPerYear = "sourcing_habit_per_year";

    /// <summary>Relative rise of the user price that doubles a place's import volume (the import link &#954;).</summary>
    public const string ImportVolumeCost = "import_volume_cost";

    /// <summary>Share of its distance to the current price by which the scale &#955; moves in a month.</summary>
    public const string ScaleAdjustmentPerMonth = "scale_adjustment_per_month";

    /// <summary>Share of its distance to the current price by which the holders' reference price moves in a month.</summary>
    public const string ReferencePriceAdjustmentPerMonth = "reference_price_adjustment_per_month";

    /// <summary>Price below the recent average, as a share, at which private holders rebuild.</summary>
    public const string StockRebuildDiscount = "stock_rebuild_discount";

    /// <summary>Fastest rebuilding of a private stock, months of base use per month.</summary>
    public const string StockRebuildRate = "stock_rebuild_rate";

    /// <summary>Unsold output that producers store rather than sell cheap, months of base output at most.</summary>
    public const string ProducerStorageMonths = "producer_storage_months";

    /// <summary>Price below its recent average, as a share, at which producers start to store their output.</summary>
    public const string ProducerStorageDiscount = "producer_storage_discount";

    /// <summary>Share of its base price below which a surplus is dumped (free disposal).</summary>
    public const string DisposalPrice = "disposal_price";

    /// <summary>Premium over the cheapest base supply that opens a route of <c>links.csv</c>, share of the base price.</summary>
    public const string LinkEntryPremium = "link_entry_premium";

    /// <summary>Share of a user's purchases that moves under contracts, 0 to 1; 0 = contracts are not reported.</summary>
    public const string ContractShare = "contract_share";

    /// <summary>Mean age of the price in a contract, months: contracts are re-priced to the market one after another.</summary>
    public const string ContractLagMonths = "contract_lag_months";

    /// <summary>Time between departure and arrival of an import, customs included, months.</summary>
    public const string TransitMonths = "transit_months";

    /// <summary>Days of use by which holders raise their target for every 10 % that the price exceeds its recent average.</summary>
    public const string PrecautionResponse = "precaution_response";

    /// <summary>Most days of use by which precaution raises a target.</summary>
    public const string PrecautionCapDays = "precaution_cap_days";

    /// <summary>Every name, in the order shown to readers.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DemandElasticity,
        DemandElasticityLong,
        SupplyElasticity,
        SupplyElasticityLong,
        Sigma,
        AdjustmentYears,
        SubstitutionCapPerYear,
        SupplyRampPerYear,
        StockReleasePremium,
        StockReleaseMonths,
        StockReleaseSpan,
        SourcingHabitPerYear,
        ImportVolumeCost,
        ScaleAdjustmentPerMonth,
        ReferencePriceAdjustmentPerMonth,
        StockRebuildDiscount,
        StockRebuildRate,
        ProducerStorageMonths,
        ProducerStorageDiscount,
        DisposalPrice,
        LinkEntryPremium,
        ContractShare,
        ContractLagMonths,
        TransitMonths,
        PrecautionResponse,
        PrecautionCapDays,
    ];
}
