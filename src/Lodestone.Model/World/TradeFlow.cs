namespace Lodestone.Model;

/// <summary>A route used in the base year: a good from an exporter to an importer (or within a place).</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Exporter">Id of the place the good comes from.</param>
/// <param name="Importer">Id of the place that uses it; equal to the exporter for domestic supply.</param>
/// <param name="QuantityPerYear">t per year; 0 opens a route of a homogeneous good that was not used.</param>
/// <param name="Freight">Freight and insurance, USD/t.</param>
/// <param name="Tariff">Ad valorem duty of the base year, share of the exporter's price.</param>
/// <param name="Provenance">Row of <c>trade.csv</c>.</param>
public sealed record TradeFlow(
    string Good,
    string Exporter,
    string Importer,
    double QuantityPerYear,
    double Freight,
    double Tariff,
    Provenance Provenance
)
{
    /// <summary>What a publication says of the flow, t per year of the good, where it is another number; null where none is stated.</summary>
    public double? Published { get; init; }
}
