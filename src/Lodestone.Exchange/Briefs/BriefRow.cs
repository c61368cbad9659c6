namespace Lodestone.Exchange;

/// <summary>A row of a table of a brief.</summary>
/// <param name="Id">Id of what it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Text, a number, or null where the data have none; one for each column.</param>
/// <param name="Basis">Rows of the data that it was made from.</param>
public sealed record BriefRow(string Id, string Name, IReadOnlyList<object?> Cells, BriefBasis Basis);
