namespace Lodestone.Atlas;

/// <summary>A column of a table with what the package says about it.</summary>
/// <param name="Name">Header name.</param>
/// <param name="Unit">Unit, e.g. <c>USD/t</c>; empty when none is stated.</param>
/// <param name="Basis">Basis, e.g. <c>oxide</c> or <c>FOB</c>; empty when none is stated.</param>
/// <param name="Description">What the column holds; empty when not described.</param>
public sealed record AtlasColumn(string Name, string Unit, string Basis, string Description);
