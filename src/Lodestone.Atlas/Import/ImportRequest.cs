namespace Lodestone.Atlas;

/// <summary>What to import.</summary>
/// <param name="Importer">Name of the importer, one of <see cref="Importers.Names"/>.</param>
/// <param name="File">Full path of the original file.</param>
/// <param name="Shown">The file as messages name it.</param>
/// <param name="Package">Folder of the package whose places, goods and codes the rows are for.</param>
/// <param name="Shipped">Folder of the atlas that comes with Lodestone, for mappings the package does not have; null when there is none.</param>
public sealed record ImportRequest(string Importer, string File, string Shown, string Package, string? Shipped)
{
    /// <summary>The year asked for; null: the base year of the package, else the latest year of the file.</summary>
    public int? Year { get; init; }

    /// <summary>The content in place of that of the file, for what is not text in the file; else null.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Whose supply the shares of a study are, <c>global</c> or <c>eu</c>, where the file does not say it; else empty.</summary>
    public string Scope { get; init; } = "";
}
