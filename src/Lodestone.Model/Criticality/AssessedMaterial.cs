namespace Lodestone.Model;

/// <summary>A material, or a group of materials, as a criticality study describes it.</summary>
/// <param name="Id">Identifier, e.g. <c>natural-graphite</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Group">Id of the group it belongs to; empty when none.</param>
/// <param name="RecyclingRate">End-of-life recycling input rate, 0–1; null when not published.</param>
/// <param name="SubstitutionRisk">Substitution index of supply risk, 0–1 with 1 = no substitute; null when not published.</param>
/// <param name="SubstitutionImportance">Substitution index of economic importance, 0–1; null when not published.</param>
/// <param name="PublishedRisk">Supply risk as published; null when not assessed.</param>
/// <param name="PublishedImportance">Economic importance as published; null when not assessed.</param>
/// <param name="Stages">Stages assessed; empty for a group.</param>
/// <param name="Uses">Uses with the sectors they feed.</param>
/// <param name="Note">Remark of the data; empty when none.</param>
/// <param name="Provenance">Row of <c>materials.csv</c>.</param>
public sealed record AssessedMaterial(
    string Id,
    string Name,
    string Group,
    double? RecyclingRate,
    double? SubstitutionRisk,
    double? SubstitutionImportance,
    double? PublishedRisk,
    double? PublishedImportance,
    IReadOnlyList<AssessedStage> Stages,
    IReadOnlyList<MaterialUse> Uses,
    string Note,
    Provenance Provenance
);
