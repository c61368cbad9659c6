namespace Lodestone.Exposure;

/// <summary>A use of a good that feeds a sector of the input–output table, and what of it goes missing.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="AtlasSector">Sector as in <c>demand.csv</c>.</param>
/// <param name="Sector">Index of the sector of the table.</param>
/// <param name="Segment">Part of that sector: inputs of one segment bind together, segments add up.</param>
/// <param name="TonnesPerYear">What it uses at base prices, t per year, above 0.</param>
/// <param name="Exposed">Part of the sector's output that needs it, 0–1.</param>
/// <param name="Missing">Missing part of the need, month by month, each 0–1.</param>
public sealed record InputUse(
    string Good,
    string AtlasSector,
    int Sector,
    string Segment,
    double TonnesPerYear,
    double Exposed,
    IReadOnlyList<double> Missing
)
{
    /// <summary>The same use with nothing missing.</summary>
    public InputUse Whole() => this with { Missing = new double[Missing.Count] };
}
