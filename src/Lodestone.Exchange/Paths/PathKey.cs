namespace Lodestone.Exchange;

/// <summary>What a line over time shows.</summary>
/// <param name="Variable">One of <see cref="PathBook.Shown"/>.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
public readonly record struct PathKey(string Variable, string Good, string Place);
