namespace Lodestone.Model;

/// <summary>A country, a bloc treated as one, or a rest of world.</summary>
/// <param name="Id">Identifier used in every file, e.g. <c>JPN</c>, <c>EU27</c>, <c>ROW</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Kind">Country, bloc or rest.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3 code; empty for blocs and rests.</param>
/// <param name="Groups">Names of the groups the place belongs to, e.g. <c>alliance</c>.</param>
public sealed record Place(string Id, string Name, PlaceKind Kind, string Iso3, IReadOnlyList<string> Groups);
