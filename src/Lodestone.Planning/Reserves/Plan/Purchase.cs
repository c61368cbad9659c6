namespace Lodestone.Planning;

/// <summary>A purchase of a plan.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Site">Name of the site it is bought for.</param>
/// <param name="Period">Period, 0 the first.</param>
/// <param name="Tonnes">t.</param>
/// <param name="Cost">Price times tonnes, USD of the day.</param>
public readonly record struct Purchase(string Good, string Site, int Period, double Tonnes, double Cost);
