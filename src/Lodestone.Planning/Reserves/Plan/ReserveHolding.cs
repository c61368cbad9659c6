namespace Lodestone.Planning;

/// <summary>A stock at a place, as the engine plays it.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Tonnes">t.</param>
public readonly record struct ReserveHolding(string Place, string Good, double Tonnes);
