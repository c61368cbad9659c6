using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>A ribbon of the chain: one good from a place at a stage to a place at a later one, or into a sector.</summary>
/// <param name="FromColumn">Index of the column it leaves.</param>
/// <param name="From">Id of the place it leaves.</param>
/// <param name="ToColumn">Index of the column it goes to.</param>
/// <param name="To">Id of the place, or of the sector in the last column.</param>
/// <param name="Good">Id of the good that carries the traced one.</param>
/// <param name="Content">t of the traced good per year: before the traced good is made what will come out, after it what went in.</param>
/// <param name="Tonnes">t of the carrying good per year.</param>
/// <param name="Value">Those tonnes at the reference price of the carrying good, USD per year.</param>
/// <param name="Provenance">Row of <c>trade.csv</c>, or of <c>demand.csv</c> into a sector.</param>
public sealed record ChainFlow(
    int FromColumn,
    string From,
    int ToColumn,
    string To,
    string Good,
    double Content,
    double Tonnes,
    double Value,
    Provenance Provenance
)
{
    /// <summary>True for material that goes back to an earlier stage: recycling.</summary>
    public bool IsReturn => ToColumn <= FromColumn;
}
