namespace Lodestone.Exchange;

/// <summary>A CSV file that a query may read.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Description">What it holds.</param>
/// <param name="File">Path of the file.</param>
/// <param name="Columns">Columns in the order of the header; a number that does not read as one is null.</param>
public sealed record QueryTable(
    string Name,
    string Description,
    string File,
    IReadOnlyList<(string Name, bool IsNumber)> Columns
);
