namespace Lodestone.AtlasCompiler;

/// <summary>What a column holds.</summary>
/// <param name="Type">Frictionless type.</param>
/// <param name="Unit">Unit, empty when none.</param>
/// <param name="Basis">Basis, empty when none.</param>
/// <param name="Description">Meaning.</param>
internal sealed record FieldNote(string Type, string Unit, string Basis, string Description);
