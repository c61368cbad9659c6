namespace Lodestone.Atlas;

/// <summary>A column as <c>datapackage.json</c> describes it.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Type">Frictionless type, e.g. <c>number</c>; empty when not stated.</param>
/// <param name="Unit">Unit; empty when not stated.</param>
/// <param name="Basis">Basis; empty when not stated.</param>
/// <param name="Description">What the column holds; empty when not stated.</param>
public sealed record FieldDescriptor(string Name, string Type, string Unit, string Basis, string Description);
