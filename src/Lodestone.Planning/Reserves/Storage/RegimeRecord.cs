namespace Lodestone.Planning;

/// <summary>
/// How a regime behaves over many periods. Prices in normal prices, quantities in normal output, money in normal price times
/// normal output; gains and crowding-out against private storage alone with the same shocks.
/// </summary>
public sealed record RegimeRecord
{
    /// <summary>Name of the regime.</summary>
    public required string Name { get; init; }

    /// <summary>Mean price.</summary>
    public required double MeanPrice { get; init; }

    /// <summary>Standard deviation of the price.</summary>
    public required double PriceDeviation { get; init; }

    /// <summary>Prices that 5, 50, 95 and 99 % of periods do not exceed.</summary>
    public required (double P5, double P50, double P95, double P99) Quantiles { get; init; }

    /// <summary>Share of periods that end without any stock.</summary>
    public required double StockOut { get; init; }

    /// <summary>Share of periods that end without private stock.</summary>
    public required double PrivateStockOut { get; init; }

    /// <summary>Mean private stock.</summary>
    public required double PrivateStock { get; init; }

    /// <summary>Mean public stock.</summary>
    public required double PublicStock { get; init; }

    /// <summary>Units of private stock that disappear for each unit of public stock; null without public stock.</summary>
    public required double? CrowdingOut { get; init; }

    /// <summary>Purchases less sales of the public stock at market prices, a period.</summary>
    public required double NetPurchases { get; init; }

    /// <summary>Storage cost of the public stock, a period.</summary>
    public required double StorageCost { get; init; }

    /// <summary>Interest on the public stock at its market price, a period.</summary>
    public required double InterestCost { get; init; }

    /// <summary>Net purchases, storage and interest, a period.</summary>
    public double FiscalCost => NetPurchases + StorageCost + InterestCost;

    /// <summary>
    /// Present value of purchases less sales and storage cost from an empty stock to the horizon, where the stock is sold at the
    /// market price; discounted at the interest rate, which is not counted again.
    /// </summary>
    public required double PresentValue { get; init; }

    /// <summary>Standard error of <see cref="PresentValue"/>.</summary>
    public required double PresentValueError { get; init; }

    /// <summary>Gain of consumers a period: area left of the demand curve.</summary>
    public required double ConsumerGain { get; init; }

    /// <summary>Gain of producers a period: revenue less cost of planned output with interest.</summary>
    public required double ProducerGain { get; init; }
}
