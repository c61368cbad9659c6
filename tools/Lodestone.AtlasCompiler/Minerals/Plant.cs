namespace Lodestone.AtlasCompiler;

/// <summary>What a process made at a place in the base year.</summary>
/// <param name="Process">Process.</param>
/// <param name="Place">Place.</param>
/// <param name="Activity">t of the reference good.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Published">The figures of the sources, added up; null where one of them was estimated here.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Evidence">Weakest grade of the figures.</param>
/// <param name="State">What the figures stand for: that of the least trusted of them.</param>
/// <param name="Note">What a reader should know.</param>
internal sealed record Plant(
    string Process,
    string Place,
    double Activity,
    double Low,
    double High,
    double? Published,
    string Source,
    string Evidence,
    string State,
    string Note
)
{
    /// <summary>Rows of the inputs it was made from, joined by semicolons.</summary>
    public string Origin { get; init; } = "";
}
