namespace Lodestone.Model;

/// <summary>What is uncertain about an event or a policy; null where it is taken as written.</summary>
/// <remarks>The central values are those of the item itself: a single path plays the item as it is.</remarks>
/// <param name="Start">Whole periods that it begins later than written (negative: earlier); central 0.</param>
/// <param name="Periods">Whole number of periods in force, 1 or more; central the length of its window.</param>
/// <param name="Depth">
/// Its strength in the unit of the item: share of base trade of a throttle, tonnes per year of a quota, ad valorem duty
/// of a tariff, loss of an outage, change of a demand, tonnes of a reserve; central the value of the item. For a
/// throttle with a path of shares it is a factor on every share of the path, central 1: what is drawn is scaled by drawn
/// over central. Nothing for any other kind.
/// </param>
public sealed record ItemRange(UncertainNumber? Start, UncertainNumber? Periods, UncertainNumber? Depth);
