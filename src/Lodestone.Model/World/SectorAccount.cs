namespace Lodestone.Model;

/// <summary>What a sector earns with a tonne: the bridge from missing tonnes to missing output.</summary>
/// <param name="Sector">Sector as in <c>demand.csv</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Naics">Industry code; empty when none.</param>
/// <param name="ValueAddedPerTonne">Value added lost per tonne of the good not delivered, USD/t; null when unknown.</param>
/// <param name="Provenance">Row of <c>sectors.csv</c>.</param>
public sealed record SectorAccount(
    string Sector,
    string Name,
    string Naics,
    double? ValueAddedPerTonne,
    Provenance Provenance
);
