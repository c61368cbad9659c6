namespace Lodestone.Equilibrium.Program;

/// <summary>One quota of a scenario: which item set it, for which good and exporter.</summary>
/// <param name="Item">Index among the scenario's items.</param>
/// <param name="Good">Index of the good.</param>
/// <param name="Exporter">Index of the place.</param>
/// <param name="Routes">Routes it caps together.</param>
public sealed record QuotaRule(int Item, int Good, int Exporter, int[] Routes);
