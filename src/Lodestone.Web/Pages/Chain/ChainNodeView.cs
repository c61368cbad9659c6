namespace Lodestone.Web;

/// <summary>A box of the chain as it is drawn: a place at a stage, a sector, or the small ones together.</summary>
/// <param name="Column">Index of its column.</param>
/// <param name="Id">Id of the place or sector; empty for the small ones together.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Content">t of the traced good per year.</param>
/// <param name="Share">Part of its column.</param>
/// <param name="Passed">Part that passed through the supplier asked about; null where it does not apply.</param>
/// <param name="Why">Address of the rows that it adds up; null for the small ones together.</param>
internal sealed record ChainNodeView(
    int Column,
    string Id,
    string Name,
    double Content,
    double Share,
    double? Passed,
    string? Why
)
{
    /// <summary>Name that the drawing knows it by.</summary>
    public string Key => $"{Column}|{Id}";
}
