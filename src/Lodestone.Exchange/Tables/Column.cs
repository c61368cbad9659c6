namespace Lodestone.Exchange;

/// <summary>A column of a table.</summary>
/// <param name="Header">Heading, with the unit of the numbers below it.</param>
/// <param name="Align">Side the cells stand on.</param>
public sealed record Column(string Header, Align Align = Align.Left);
