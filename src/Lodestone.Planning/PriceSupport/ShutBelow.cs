namespace Lodestone.Planning;

/// <summary>Utilisation of a year below which a capacity counts as shut, as a share of its capacity, 0–1.</summary>
/// <param name="Value">Central.</param>
/// <param name="Low">Low.</param>
/// <param name="High">High.</param>
public readonly record struct ShutBelow(double Value, double Low, double High);
