namespace Lodestone.AtlasCompiler;

/// <summary>A square table of domestic flows between sectors, as <c>data/io</c> holds it; USD m, lists by sector.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Year">Year of its money.</param>
/// <param name="Source">Id of the publication.</param>
/// <param name="Flows">Z: domestic flows, from × to.</param>
/// <param name="Final">Uses of domestic products that are no sector's, by category.</param>
/// <param name="ValueAdded">v.</param>
/// <param name="ImportedInputs">Imported products that sectors use, and what else they pay beside domestic products and value added.</param>
/// <param name="Output">x.</param>
internal sealed record SectorTable(
    string Place,
    string Year,
    string Source,
    double[,] Flows,
    IReadOnlyDictionary<string, double[]> Final,
    double[] ValueAdded,
    double[] ImportedInputs,
    double[] Output
);
