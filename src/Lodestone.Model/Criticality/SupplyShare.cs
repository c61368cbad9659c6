namespace Lodestone.Model;

/// <summary>A place's share of a supply.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Share">Share, 0–1.</param>
/// <param name="TradeParameter">t of the EU method: 0.8 under a trade agreement, 1 without restrictions, above 1 with export restrictions.</param>
/// <param name="Provenance">Row of <c>supply.csv</c>.</param>
public sealed record SupplyShare(string Place, double Share, double TradeParameter, Provenance Provenance);
