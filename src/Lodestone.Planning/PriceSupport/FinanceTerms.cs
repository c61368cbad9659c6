namespace Lodestone.Planning;

/// <summary>How a project is financed. Rates are real and yearly.</summary>
/// <param name="DiscountRate">Cost of capital, &gt; −1.</param>
/// <param name="DebtShare">Part of the capital cost that is borrowed, 0–1.</param>
/// <param name="Interest">Interest on the debt, ≥ 0.</param>
/// <param name="Tenor">Years of equal debt service, from the first year of output; 1 or more.</param>
public sealed record FinanceTerms(double DiscountRate, double DebtShare, double Interest, int Tenor);
