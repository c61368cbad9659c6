namespace Lodestone.Exchange;

/// <summary>A small table of text, ready to be laid out for a terminal or for Markdown.</summary>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Cells, one list per row, as many as there are columns.</param>
public sealed record Grid(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
