namespace Lodestone.Exchange;

/// <summary>What a scenario means for one place.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Worst">The good of which most is missing in final use, valued at its reference price; null when nothing is short.</param>
/// <param name="GoodName">Name of that good; empty when nothing is short.</param>
/// <param name="Good">Id of the good that price and cover are about: the worst, or the restricted good whose price rises most.</param>
/// <param name="PeakPriceMultiple">Largest purchase price of the good over its base; null when unknown.</param>
/// <param name="CoverDays">Fewest days of base use that the stocks of the good cover; null when none are held.</param>
/// <param name="OutputLoss">Value added lost over the horizon, USD; null when the outcome does not state it.</param>
public sealed record MemberRow(
    string Place,
    string Name,
    Shortage? Worst,
    string GoodName,
    string Good,
    double? PeakPriceMultiple,
    double? CoverDays,
    double? OutputLoss
);
