namespace Lodestone.Runs;

/// <summary>An uncertain quantity, and what of a draw it sets.</summary>
/// <param name="Column">Its name, unit and range: the column of its values.</param>
/// <param name="Element">What it sets.</param>
/// <param name="Index">
/// Row of the world's parameters, or position of the item among the scenario's items; -1 where it sets the whole world.
/// </param>
public sealed record Driver(DriverColumn Column, DriverElement Element, int Index);
