namespace Lodestone.Planning;

/// <summary>
/// A right to deliveries in an emergency, instead of a stock: a fee each period, no storage, a lower rate and a later start.
/// Each tonne contracted stands for one tonne delivered over an emergency and is paid when it comes.
/// </summary>
/// <param name="FeeRate">Fee, share of the price a year.</param>
/// <param name="Most">Most that can be contracted, t over an emergency.</param>
/// <param name="Worth">
/// What a tonne delivered is worth beside a tonne in stock, 0 to 1: deliveries start late and come at a rate.
/// </param>
public sealed record OfftakeTerms(double FeeRate, double Most, double Worth);
