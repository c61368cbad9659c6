namespace Lodestone.Model;

/// <summary>A thing people buy that has goods of the world inside: a smartphone, a wind turbine, a fighter.</summary>
/// <param name="Id">Identifier, e.g. <c>f-35</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Unit">What one of it is, e.g. <c>aircraft</c> or <c>MW</c>.</param>
/// <param name="Place">Id of the place that puts it together; empty when it is made in many.</param>
/// <param name="Contents">What is inside.</param>
/// <param name="Provenance">Row of <c>products.csv</c>.</param>
public sealed record Product(
    string Id,
    string Name,
    string Unit,
    string Place,
    IReadOnlyList<ProductContent> Contents,
    Provenance Provenance
);
