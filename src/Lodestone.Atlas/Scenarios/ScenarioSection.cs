namespace Lodestone.Atlas;

/// <summary>The keys of one part of a scenario file.</summary>
internal sealed record ScenarioSection(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public IReadOnlyList<string> Keys { get; } = [.. Required, .. Optional];
}
