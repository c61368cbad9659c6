namespace Lodestone.Atlas;

/// <summary>A file of the package as <c>datapackage.json</c> lists it.</summary>
/// <param name="Name">Name of the resource: the file name without <c>.csv</c>.</param>
/// <param name="Path">Path inside the package folder, with forward slashes.</param>
/// <param name="Listed">False when the file was found in the folder but is not listed.</param>
/// <param name="Fields">Columns described; empty when the package has no schema for the resource.</param>
public sealed record ResourceDescriptor(string Name, string Path, bool Listed, IReadOnlyList<FieldDescriptor> Fields);
