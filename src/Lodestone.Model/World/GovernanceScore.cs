namespace Lodestone.Model;

/// <summary>How well a place is governed: the mean of the six Worldwide Governance Indicators.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Mean">Mean of the six estimates, about −2.5 (weak) to 2.5 (strong).</param>
/// <param name="Provenance">Row of <c>governance.csv</c>.</param>
public sealed record GovernanceScore(string Place, double Mean, Provenance Provenance);
