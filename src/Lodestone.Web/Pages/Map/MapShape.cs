namespace Lodestone.Web;

/// <summary>Outline of a territory in the projection of the map.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3 code; empty when it has none.</param>
/// <param name="Name">Name in the geometry.</param>
/// <param name="Disputed">True when it is drawn with a dashed outline.</param>
/// <param name="Path">Path of SVG.</param>
/// <param name="X">Middle of its largest piece, pixels from the left.</param>
/// <param name="Y">Middle of its largest piece, pixels from the top.</param>
internal sealed record MapShape(string Iso3, string Name, bool Disputed, string Path, double X, double Y);
