namespace Lodestone.Atlas;

/// <summary>What became of the rows of a file.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="File">File.</param>
/// <param name="Used">Rows in use.</param>
/// <param name="Superseded">Rows that another one replaces.</param>
/// <param name="Refused">Rows with an error.</param>
public sealed record TableCount(string Table, string File, int Used, int Superseded, int Refused);
