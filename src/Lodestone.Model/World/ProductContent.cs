namespace Lodestone.Model;

/// <summary>How much of a good is inside one product.</summary>
/// <param name="Good">Id of the good; it may be one that the world does not have.</param>
/// <param name="Low">Low end, kg per product; null when not stated.</param>
/// <param name="Central">Central value, kg per product.</param>
/// <param name="High">High end, kg per product; null when not stated.</param>
/// <param name="Counting">Whether sums take the row.</param>
/// <param name="Note">What the figure covers, in a few words.</param>
/// <param name="Provenance">Row of <c>product_content.csv</c>.</param>
public sealed record ProductContent(
    string Good,
    double? Low,
    double Central,
    double? High,
    ContentCounting Counting,
    string Note,
    Provenance Provenance
);
