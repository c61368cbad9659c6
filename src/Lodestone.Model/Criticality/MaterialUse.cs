namespace Lodestone.Model;

/// <summary>A use of a material and the sector it feeds.</summary>
/// <param name="Application">The use.</param>
/// <param name="Share">Share of all uses, 0–1.</param>
/// <param name="Sector">Sector of the NACE classification; empty when the study names none.</param>
/// <param name="ValueAdded">Value added of the sector, EUR million; null when the study states none.</param>
/// <param name="Provenance">Row of <c>uses.csv</c>.</param>
public sealed record MaterialUse(
    string Application,
    double Share,
    string Sector,
    double? ValueAdded,
    Provenance Provenance
);
