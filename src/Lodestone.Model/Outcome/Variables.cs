namespace Lodestone.Model;

/// <summary>Names of the variables of an outcome. One table, the same everywhere.</summary>
public static class Variables
{
    /// <summary>Producer price of a good at a place, USD/t.</summary>
    public const string Price = "price";

    /// <summary>What a buyer pays, landed and averaged over its suppliers, USD/t.</summary>
    public const string PurchasePrice = "price.purchase";

    /// <summary>
    /// What the last tonne is worth to its users, USD/t: the landed price plus the cost of switching suppliers and
    /// scarcity. Demand responds to it; it exceeds <see cref="PurchasePrice"/> where a place is short.
    /// </summary>
    public const string UserPrice = "price.user";

    /// <summary>
    /// What the next tonne costs, USD/t: the user's marginal price, which an asking price quotes. Equal to
    /// <see cref="UserPrice"/>; reported beside the two below where <c>contract_share</c> is set.
    /// </summary>
    public const string AskPrice = "price.ask";

    /// <summary>Price of tonnes under contract, USD/t: past landed prices, smoothed.</summary>
    public const string ContractPrice = "price.contract";

    /// <summary>Volume-weighted price, USD/t: contract share × contract price + the rest × ask.</summary>
    public const string VolumePrice = "price.volume";

    /// <summary>Output of a good at a place, t in the period.</summary>
    public const string Supply = "supply";

    /// <summary>Delivered to a use (sector, or process for industrial use), t.</summary>
    public const string Demand = "demand";

    /// <summary>Demand at base prices less delivered, t.</summary>
    public const string Shortfall = "shortfall";

    /// <summary>Shortfall of the same draw without the events of its scenario, t.</summary>
    public const string ShortfallWithoutEvents = "shortfall.without_events";

    /// <summary>Tonnes from a place to a partner.</summary>
    public const string Flow = "flow";

    /// <summary>Duties paid on a flow, USD.</summary>
    public const string FlowDuty = "flow.duty";

    /// <summary>Activity of a process, t of its reference good.</summary>
    public const string Activity = "activity";

    /// <summary>Activity over capacity.</summary>
    public const string Utilisation = "utilisation";

    /// <summary>Capacity of a process, t in the period.</summary>
    public const string CapacityTonnes = "capacity";

    /// <summary>Outputs less priced inputs of a process, with what a contract pays, USD/t of the reference good.</summary>
    public const string Margin = "margin";

    /// <summary>Private stock at the end of the period, t.</summary>
    public const string StockPrivate = "stock.private";

    /// <summary>Government stock at the end of the period, t.</summary>
    public const string StockGovernment = "stock.government";

    /// <summary>Imports on their way at the end of the period, t; only where <c>transit_months</c> is set.</summary>
    public const string StockPipeline = "stock.pipeline";

    /// <summary>Released from stocks, t; what arrives from the pipeline beyond current departures included.</summary>
    public const string StockRelease = "stock.release";

    /// <summary>Bought into stocks, t.</summary>
    public const string StockPurchase = "stock.purchase";

    /// <summary>Days of base use that the stocks at the end of the period cover.</summary>
    public const string CoverDays = "cover.days";

    /// <summary>Shadow price of a capacity, USD/t of the reference good.</summary>
    public const string RentCapacity = "rent.capacity";

    /// <summary>Shadow price of an export quota, USD/t.</summary>
    public const string RentQuota = "rent.quota";

    /// <summary>USD paid under floors and contracts.</summary>
    public const string SupportPayment = "support.payment";

    /// <summary>Consumers' gain against the baseline, USD.</summary>
    public const string WelfareConsumer = "welfare.consumer";

    /// <summary>Producers' gain against the baseline, USD.</summary>
    public const string WelfareProducer = "welfare.producer";

    /// <summary>Treasury's gain against the baseline, USD.</summary>
    public const string WelfareGovernment = "welfare.government";

    /// <summary>Value added lost, USD, by place and sector.</summary>
    public const string GdpLoss = "gdp.loss";

    /// <summary>Value added lost in the same draw without the events of its scenario, USD.</summary>
    public const string GdpLossWithoutEvents = "gdp.loss.without_events";

    /// <summary>Surplus that nobody takes, destroyed or dumped, t.</summary>
    public const string Disposal = "disposal";

    /// <summary>Sources less uses of a good at a place, t: zero to solver precision.</summary>
    public const string BalanceResidual = "balance.residual";
}
