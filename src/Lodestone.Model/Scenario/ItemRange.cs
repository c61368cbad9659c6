namespace Lodestone.Model;

/// <summary>What is uncertain about an event or a policy; null where it is taken as written.</summary>
/// <param name="Start">Periods that it begins later than written (negative: earlier); drawn values are rounded.</param>
/// <param name="Periods">Number of periods in force; drawn values are rounded.</param>
/// <param name="Depth">
/// Its strength in the unit of the item: share of base trade of a throttle, tonnes per year of a quota, ad valorem duty
/// of a tariff, loss of an outage, change of a demand, tonnes of a reserve. A path of shares is scaled by drawn over
/// central.
/// </param>
public sealed record ItemRange(UncertainNumber? Start, UncertainNumber? Periods, UncertainNumber? Depth);
