namespace Lodestone.Atlas;

/// <summary>Stands where an assignment has taken an item out of a list, so that the items after it keep their numbers.</summary>
internal sealed record TakenOutNode(Position At) : SourceNode(At)
{
    public override string Shape => "taken out";
}
