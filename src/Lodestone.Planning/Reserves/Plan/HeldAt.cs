namespace Lodestone.Planning;

/// <summary>Tonnes of a good held at a site.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Site">Name of the site, or of the pool of an offtake.</param>
/// <param name="Tonnes">t.</param>
public readonly record struct HeldAt(string Good, string Site, double Tonnes);
