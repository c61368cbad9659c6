using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>A headline number of several ensembles with the same draws.</summary>
/// <param name="Kind"><c>loss</c>, <c>short</c> or <c>price</c>.</param>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Good">Id of the good; empty for value added.</param>
/// <param name="Place">Id of the place; empty for all members together.</param>
/// <param name="Values">Bands of each ensemble over its own usable draws.</param>
/// <param name="Differences">Difference of each ensemble but the first from the first.</param>
/// <param name="Scale">How its values are written in a table.</param>
/// <param name="Says">
/// A difference that is clear of zero in words: from its bands, turned positive, and <c>more</c> (true) or less, with the figures
/// of its row.
/// </param>
public sealed record PairedKpi(
    string Kind,
    string Name,
    string Good,
    string Place,
    IReadOnlyList<Bands> Values,
    IReadOnlyList<PairedDifference> Differences,
    RowScale Scale,
    Func<Bands, bool, RowFigure, string> Says
)
{
    /// <summary>How the numbers of its row are written.</summary>
    public RowFigure Row { get; } =
        RowFigure.Of(Scale, Values.Select(v => v.P50), Differences.Select(d => Numbers(d.Bands)));

    /// <summary>The numbers of a range that are shown.</summary>
    internal static IReadOnlyList<double> Numbers(Bands bands) => [bands.P05, bands.P50, bands.P95];
}
