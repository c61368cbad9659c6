namespace Lodestone.Model;

/// <summary>A good and its coefficient in a process.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Coefficient">t of the good per t of the process' reference good, &gt; 0.</param>
public readonly record struct GoodAmount(string Good, double Coefficient);
