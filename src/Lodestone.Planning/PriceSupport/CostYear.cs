using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>What the draws say about one year.</summary>
/// <param name="Year">Zero-based year.</param>
/// <param name="Net">Cost to the treasury, net of receipts.</param>
/// <param name="Paid">Payments.</param>
/// <param name="Received">Receipts.</param>
/// <param name="ChanceOfPaying">Share of draws in which the state pays anything in the year, with its interval.</param>
public sealed record CostYear(int Year, Bands Net, Bands Paid, Bands Received, Proportion ChanceOfPaying);
