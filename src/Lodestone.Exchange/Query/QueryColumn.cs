namespace Lodestone.Exchange;

/// <summary>A column of a result.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type of SQL, e.g. <c>DOUBLE</c>.</param>
/// <param name="IsNumber">True for numbers: they stand on the right.</param>
public sealed record QueryColumn(string Name, string Type, bool IsNumber);
