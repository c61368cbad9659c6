namespace Lodestone.Atlas;

/// <summary>A scenario file found in a folder.</summary>
/// <param name="Name">Name under which it is called: the file name without <c>.yaml</c>.</param>
/// <param name="Title">Its title; empty when the file has none or cannot be read.</param>
/// <param name="Path">The file.</param>
public sealed record ScenarioEntry(string Name, string Title, string Path);
