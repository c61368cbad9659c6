namespace Lodestone.Exchange;

/// <summary>One page on a place or a good: the same six sections in the same order, each with a sentence and small tables.</summary>
/// <param name="Kind"><c>place</c> or <c>good</c>.</param>
/// <param name="Id">Id of the place or good.</param>
/// <param name="Title">Name as a heading.</param>
/// <param name="DataName">Name of the data package.</param>
/// <param name="DataVersion">Version of the data package.</param>
/// <param name="BaseYear">Year that the numbers speak of where a section says no other.</param>
/// <param name="Sections">Position, dependence, exposure, buffers, options, data quality.</param>
public sealed record Brief(
    string Kind,
    string Id,
    string Title,
    string DataName,
    string DataVersion,
    string BaseYear,
    IReadOnlyList<BriefSection> Sections
);
