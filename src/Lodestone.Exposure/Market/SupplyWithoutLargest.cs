namespace Lodestone.Exposure;

/// <summary>N-1: what is left for everybody when the largest supplier is gone.</summary>
/// <remarks>
/// <code>
/// all of its demand stays:  (S − S_c) / D
/// its demand goes with it:  (S − S_c) / (D − D_c)
/// </code>
/// c is the place that makes most. The International Energy Agency prints such ratios in its Global Critical Minerals Outlook
/// 2025; its wording was not at hand, so both readings are given. One means that need is just covered.
/// </remarks>
/// <param name="Good">Id of the good.</param>
/// <param name="Largest">Id of c.</param>
/// <param name="Supply">S, t per year.</param>
/// <param name="LargestSupply">S_c, t per year.</param>
/// <param name="Demand">D, t per year.</param>
/// <param name="LargestDemand">D_c, t per year.</param>
public sealed record SupplyWithoutLargest(
    string Good,
    string Largest,
    double Supply,
    double LargestSupply,
    double Demand,
    double LargestDemand
)
{
    /// <summary>(S − S_c) / D; null when nothing is used.</summary>
    public double? DemandStays => Demand > 0 ? (Supply - LargestSupply) / Demand : null;

    /// <summary>(S − S_c) / (D − D_c); null when nobody else uses the good.</summary>
    public double? DemandGoes =>
        Demand - LargestDemand > 1e-12 * Demand ? (Supply - LargestSupply) / (Demand - LargestDemand) : null;

    /// <summary>Computes it; null when nobody makes the good.</summary>
    public static SupplyWithoutLargest? Of(GoodFlows flows)
    {
        if (flows.WorldMade <= 0)
        {
            return null;
        }

        string largest = flows.Places.MaxBy(flows.Made)!;
        return new SupplyWithoutLargest(
            flows.Good,
            largest,
            flows.WorldMade,
            flows.Made(largest),
            flows.WorldUsed,
            flows.Used(largest)
        );
    }
}
