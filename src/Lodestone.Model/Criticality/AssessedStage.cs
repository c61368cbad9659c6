namespace Lodestone.Model;

/// <summary>A stage of a material's supply as a criticality study describes it.</summary>
/// <param name="Stage"><c>extraction</c> or <c>processing</c>.</param>
/// <param name="Basis">Which supply the study takes.</param>
/// <param name="ImportReliance">(imports − exports) / (production + imports − exports), 0–1; null when not published.</param>
/// <param name="PublishedRisk">Supply risk of the stage as published; null when not stated.</param>
/// <param name="Global">Shares of world supply.</param>
/// <param name="Sourced">Shares of what the region itself sources, own production included.</param>
/// <param name="Provenance">Row of <c>stages.csv</c>.</param>
public sealed record AssessedStage(
    string Stage,
    RiskBasis Basis,
    double? ImportReliance,
    double? PublishedRisk,
    IReadOnlyList<SupplyShare> Global,
    IReadOnlyList<SupplyShare> Sourced,
    Provenance Provenance
);
