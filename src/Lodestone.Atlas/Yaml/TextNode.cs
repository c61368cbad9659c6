namespace Lodestone.Atlas;

/// <summary>A single value. YAML's typing rules are not used: readers decide what they expect.</summary>
internal sealed record TextNode(Position At, string Text, bool Quoted) : SourceNode(At)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    public override string Shape =>
        IsEmpty ? "nothing"
        : Quoted ? $"the text '{Text}'"
        : $"'{Text}'";
}
