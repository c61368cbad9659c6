namespace Lodestone.Model;

/// <summary>A route without base trade that may open when it pays.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Exporter">Id of the exporting place.</param>
/// <param name="Importer">Id of the importing place.</param>
/// <param name="Weight">The most the route may carry, as a share of the importer's base use of the good.</param>
/// <param name="Provenance">Row of <c>links.csv</c>.</param>
public sealed record Link(string Good, string Exporter, string Importer, double Weight, Provenance Provenance)
{
    /// <summary>The most the route may carry, t per year; null = the share in <see cref="Weight"/>. For buyers without base use.</summary>
    public double? MaxPerYear { get; init; }
}
