namespace Lodestone.Atlas;

/// <summary>One record of a CSV file. A malformed record has been reported and its fields are not to be trusted.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvField> Fields, int EndColumn, bool Malformed);
