namespace Lodestone.Model;

/// <summary>A process at a place: what it can make, what it made in the base year, at what cost.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="CapacityPerYear">t of the reference good per year; positive infinity when unlimited.</param>
/// <param name="ActivityPerYear">t of the reference good made in the base year.</param>
/// <param name="Cost">Cost beside the inputs the model prices, USD per t of the reference good; null = calibrated from the base margin.</param>
/// <param name="SupplyElasticity">
/// &#949; of equilibrium equation (5): relative change of activity per relative change of the revenue per tonne, at base.
/// Positive infinity: constant unit cost up to capacity (then <paramref name="Cost"/> is required).
/// </param>
/// <param name="Provenance">Row of <c>capacity.csv</c>.</param>
public sealed record Capacity(
    string Place,
    string Process,
    double CapacityPerYear,
    double ActivityPerYear,
    double? Cost,
    double SupplyElasticity,
    Provenance Provenance
)
{
    /// <summary>The source has the figure and keeps it back: the activity is an estimate.</summary>
    public bool Withheld { get; init; }
}
