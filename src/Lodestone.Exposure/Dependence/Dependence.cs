namespace Lodestone.Exposure;

/// <summary>How much of what a place uses of a good depends on a supplier. Shares are 0–1.</summary>
/// <param name="Place">Id of the place; empty for the average user of the world.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Supplier">Id of the supplier.</param>
/// <param name="Use">t per year of the good that the place takes in.</param>
/// <param name="Direct">Part that comes straight from the supplier.</param>
/// <param name="FullPath">Part that passed through the supplier at any stage.</param>
/// <param name="Untraced">Part whose origin the base year does not state.</param>
/// <param name="Stages">Profile by stage, from the mine on.</param>
public sealed record Dependence(
    string Place,
    string Good,
    string Supplier,
    double Use,
    double Direct,
    double FullPath,
    double Untraced,
    IReadOnlyList<StageDependence> Stages
)
{
    /// <summary>The stage at which the supplier did most of the work; null when there is none.</summary>
    public StageDependence? Narrowest =>
        Stages.Count == 0 ? null : Stages.Aggregate((best, s) => s.FullPath > best.FullPath ? s : best);
}
