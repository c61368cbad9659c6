using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What an ensemble says about one place. All bands are from the same draws.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Good">
/// Id of the good that the numbers are about: the one of whose final use most is missing, on account of the events where
/// the draws without them were played, valued at its reference price and on average over the draws; the dearest watched
/// good where nothing is short.
/// </param>
/// <param name="GoodName">Name of that good.</param>
/// <param name="Missing">t missing over the horizon; null when nothing is ever short.</param>
/// <param name="Share">Share of need missing over the horizon; null when nothing is ever short.</param>
/// <param name="WorstShare">Share of need missing in the worst period; null when nothing is ever short.</param>
/// <param name="PeakPrice">Highest price that users are asked, over its base; null when it is not kept.</param>
/// <param name="Loss">Value added lost over the horizon, USD; null when the package does not state it.</param>
/// <param name="MissingByEvents">t missing on account of the events; null when the draws without them were not played.</param>
/// <param name="LossByEvents">Value added lost on account of the events, USD; null likewise.</param>
public sealed record EnsembleMember(
    string Place,
    string Name,
    string Good,
    string GoodName,
    Bands? Missing,
    Bands? Share,
    Bands? WorstShare,
    Bands? PeakPrice,
    Bands? Loss,
    Bands? MissingByEvents,
    Bands? LossByEvents
);
