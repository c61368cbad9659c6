namespace Lodestone.Atlas;

/// <summary>A line of the mapping from the Mineral Commodity Summaries to processes.</summary>
/// <param name="Commodity">Start of the commodity or chapter, capital letters and digits only.</param>
/// <param name="Type">Part of the text of the line, in capitals; empty for any.</param>
/// <param name="Measure">production or capacity.</param>
/// <param name="Country">ISO code, <c>OTHER</c>, or <c>*</c> for any.</param>
/// <param name="Process">Process; empty when the line cannot be used, and then the note says why.</param>
/// <param name="Factor">t of the reference good per t of the source.</param>
/// <param name="Evidence">Grade of the factor.</param>
/// <param name="Note">Remark.</param>
/// <param name="Name">Commodity as the mapping writes it.</param>
internal sealed record UsgsEntry(
    string Commodity,
    string Type,
    string Measure,
    string Country,
    string Process,
    double Factor,
    string Evidence,
    string Note,
    string Name
);
