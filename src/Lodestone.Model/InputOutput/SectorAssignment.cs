namespace Lodestone.Model;

/// <summary>Which sector of the input–output tables a sector of the atlas belongs to.</summary>
/// <param name="AtlasSector">Sector as in <c>demand.csv</c>.</param>
/// <param name="Sector">Id of the sector of the tables.</param>
/// <param name="Segment">Part of that sector: inputs of one segment bind together, segments add up.</param>
/// <param name="Share">Part of the use that belongs there, 0–1.</param>
/// <param name="Provenance">Row of <c>sector_map.csv</c>.</param>
public sealed record SectorAssignment(
    string AtlasSector,
    string Sector,
    string Segment,
    double Share,
    Provenance Provenance
);
