namespace Lodestone.Atlas;

/// <summary>Input rows that share a fate: why they are not used, or how.</summary>
/// <param name="Status">Superseded or refused.</param>
/// <param name="Reason">Why, in words that do not name the single row.</param>
/// <param name="Subject">What it is about, such as a country or commodity code; empty when nothing in particular.</param>
/// <param name="Nearest">The nearest known code; empty when there is none.</param>
/// <param name="Count">Input rows.</param>
/// <param name="Lines">The first lines concerned.</param>
public sealed record RowReason(
    RowStatus Status,
    string Reason,
    string Subject,
    string Nearest,
    long Count,
    IReadOnlyList<int> Lines
);
