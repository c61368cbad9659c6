namespace Lodestone.Model;

/// <summary>A sector of an input–output table.</summary>
/// <param name="Id">Identifier, e.g. <c>machinery</c>.</param>
/// <param name="Name">Name shown to readers.</param>
public sealed record EconomicSector(string Id, string Name);
