namespace Lodestone.Atlas;

/// <summary>A row that a number adds up.</summary>
/// <param name="Key">Its key, as <see cref="AtlasWhy"/> takes it.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Value">What it adds, in the unit of the sum.</param>
/// <param name="Low">Low end, in the same unit; null where the row states none.</param>
/// <param name="High">High end; null where the row states none.</param>
/// <param name="Source">Ids of <c>sources.csv</c>, joined by <c>;</c>.</param>
/// <param name="Evidence">Grade; empty where the row has none.</param>
public sealed record SummedRow(
    string Key,
    int Line,
    double Value,
    double? Low,
    double? High,
    string Source,
    string Evidence
);
