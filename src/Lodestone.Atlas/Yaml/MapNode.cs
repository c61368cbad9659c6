namespace Lodestone.Atlas;

/// <summary>Keys with their values, in the order of the file.</summary>
internal sealed record MapNode(Position At, List<MapEntry> Entries) : SourceNode(At)
{
    public override string Shape => "a set of keys";

    public MapEntry? Find(string key) => Entries.Find(e => e.Key == key);
}
