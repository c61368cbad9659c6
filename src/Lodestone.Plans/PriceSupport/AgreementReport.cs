using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>The agreement with MP Materials: cost of a year at each price, and what a published quarter was paid on.</summary>
internal static class AgreementReport
{
    private const double Kilograms = 1000;
    private const double Million = 1e6;

    public static IndicatorReport Of(SupportData data)
    {
        PriceAgreement agreement = data.Agreement;
        IndicatorTable grid = Grid(agreement);
        IndicatorTable implied = Implied(agreement);
        double least = agreement.ReferencePrices.Min(p => AgreementCost.ImpliedTonnes(agreement, p));
        double most = agreement.ReferencePrices.Max(p => AgreementCost.ImpliedTonnes(agreement, p));
        double understate = agreement.ReferencePrices.Min(p => AgreementCost.SalesUnderstate(agreement, p));
        double overstate = agreement.ReferencePrices.Max(p => AgreementCost.SalesUnderstate(agreement, p));
        return new IndicatorReport(
            "case",
            $"Price protection agreement with MP Materials: {PriceOption.Text(agreement.Strike)} for {Figure.Short(agreement.Years)} years",
            $"Data {data.Name} {data.Version}",
            [
                $"The floor of {PriceOption.Text(agreement.Strike)} holds for product sold or stockpiled; {Figure.Percent(agreement.UpsideShare)} of what exceeds it goes to the state once the magnet plant is in full production.",
                $"In the fourth quarter of 2025 the state paid {Figure.Dollars(agreement.QuarterPayment)}; {Figure.Tonnes(agreement.QuarterOutput)} were made and {Figure.Tonnes(agreement.QuarterSales)} sold.",
                $"At reference prices of {PriceOption.Text(agreement.ReferencePrices.Min())} to {PriceOption.Text(agreement.ReferencePrices.Max())} that is a payment on {Figure.Count((long)Math.Round(least))} to {Figure.Count((long)Math.Round(most))} t: more than was made in the quarter, so that product stockpiled before counts too. A model that pays on sales alone understates the cost {Figure.MultipleNumber(understate)} to {Figure.MultipleNumber(overstate)} times.",
            ],
            [
                ("Cost of a year, USD m (minus: the state receives, once the upside share is active)", grid),
                ("Tonnes that the payment of the quarter was made on", implied),
            ],
            Rows(agreement),
            [
                "Cost = max(0, K − P) Q − u max(0, P − K) Q; implied tonnes = payment / (K − P). The reference price of the quarter is not published: the three are a bracket (assumption).",
            ]
        )
        {
            Schema = "lodestone.support-case/1",
        };
    }

    private static IndicatorTable Grid(PriceAgreement agreement) =>
        new(
            "grid",
            [
                new("price", "Price, USD/kg", Figure.Short),
                .. agreement.Tonnes.Select(t => new IndicatorColumn(
                    $"t{t}",
                    $"{Figure.Count((long)t)} t a year",
                    v => v.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)
                )),
            ],
            [
                .. agreement.Prices.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p / Kilograms,
                            .. agreement.Tonnes.Select(t => (object?)(AgreementCost.Year(agreement, p, t) / Million)),
                        ]
                ),
            ]
        );

    private static IndicatorTable Implied(PriceAgreement agreement) =>
        new(
            "implied",
            [
                new("price", "Reference price, USD/kg", Figure.Short),
                new("tonnes", "paid on, t", v => Figure.Count((long)Math.Round(v))),
                new("made", "times what was made", Figure.MultipleNumber),
                new("sold", "times what was sold", Figure.MultipleNumber),
            ],
            [
                .. agreement.ReferencePrices.Select(p =>
                {
                    double tonnes = AgreementCost.ImpliedTonnes(agreement, p);
                    return (IReadOnlyList<object?>)
                        [p / Kilograms, tonnes, tonnes / agreement.QuarterOutput, tonnes / agreement.QuarterSales];
                }),
            ]
        );

    private static IndicatorTable Rows(PriceAgreement agreement) =>
        new(
            "rows",
            [
                new("measure", ""),
                new("price_usd_per_t", "", Figure.Short),
                new("tonnes", "", Figure.Short),
                new("cost_usd", "", Figure.Short),
            ],
            [
                .. agreement.Prices.SelectMany(p =>
                    agreement.Tonnes.Select(t =>
                        (IReadOnlyList<object?>)["cost-of-a-year", p, t, AgreementCost.Year(agreement, p, t)]
                    )
                ),
                .. agreement.ReferencePrices.Select(p =>
                    (IReadOnlyList<object?>)
                        ["implied-tonnes", p, AgreementCost.ImpliedTonnes(agreement, p), agreement.QuarterPayment]
                ),
            ]
        );
}
