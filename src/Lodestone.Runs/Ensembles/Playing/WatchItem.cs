namespace Lodestone.Runs;

/// <summary>A market whose numbers an ensemble is asked to keep, whatever the scenario names.</summary>
/// <param name="Variable">
/// <c>price</c> (of the producer; of the user where nobody produces), <c>price.ask</c>, <c>price.user</c>,
/// <c>demand</c>, <c>shortfall</c>, <c>gdp.loss</c> or <c>stock.release</c> (of reserves that answer a shortfall); prices and tonnes
/// of a user are kept together.
/// </param>
/// <param name="Good">Id of the good; empty for <c>gdp.loss</c>.</param>
/// <param name="Place">Id of the place.</param>
public readonly record struct WatchItem(string Variable, string Good, string Place);
