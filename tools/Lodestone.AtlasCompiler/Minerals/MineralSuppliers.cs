namespace Lodestone.AtlasCompiler;

/// <summary>Where a place gets a good from.</summary>
/// <param name="Own">Share it makes itself, 0 to 1; 0 when only imports are published.</param>
/// <param name="Abroad">Named suppliers and their shares of what comes from abroad, 0 to 1; the rest is "other countries".</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Rows">Rows of the inputs, by supplier.</param>
internal sealed record MineralSuppliers(
    double Own,
    IReadOnlyDictionary<string, double> Abroad,
    string Source,
    ILookup<string, InputRow> Rows
);
