namespace Lodestone.Exchange;

/// <summary>What a query gave.</summary>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows; a cell is null, a number (<see cref="long"/>, <see cref="double"/>), a <see cref="bool"/> or text.</param>
public sealed record QueryResult(IReadOnlyList<QueryColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
