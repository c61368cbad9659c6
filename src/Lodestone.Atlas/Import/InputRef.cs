namespace Lodestone.Atlas;

/// <summary>An input row of an original file: its line and, in a sheet where every cell is a figure, its column.</summary>
/// <param name="Line">Physical line from 1; for JSON the number of the record.</param>
/// <param name="Column">Column from 1; 0 when the whole line is one row.</param>
public readonly record struct InputRef(int Line, int Column = 0);
