namespace Lodestone.Atlas;

/// <summary>A list of values.</summary>
internal sealed record ListNode(Position At, List<SourceNode> Items) : SourceNode(At)
{
    public override string Shape => "a list";
}
