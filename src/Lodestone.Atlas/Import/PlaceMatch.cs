namespace Lodestone.Atlas;

/// <summary>The place of the package that a country of a source belongs to, or why there is none.</summary>
/// <param name="Place">Place; empty when there is none.</param>
/// <param name="Iso3">ISO code of the country; empty when it is not a country.</param>
/// <param name="Problem">Why there is no place; empty when there is one.</param>
/// <param name="Subject">The code as the report names it.</param>
internal sealed record PlaceMatch(string Place, string Iso3, string Problem, string Subject)
{
    public bool Found => Place.Length > 0;
}
