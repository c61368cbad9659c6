namespace Lodestone.Planning;

/// <summary>
/// Marginal rule: <c>chance × loss avoided by the tonne ≥ its price and holding over the horizon</c>. What stocks avoid is measured at
/// some of them, with lines between, so the stock is one of those; where a tonne just pays lies between the neighbours.
/// </summary>
/// <param name="Tonnes">Largest measured stock up to which a tonne pays on average, t.</param>
/// <param name="From">Measured stock before it, t: a tonne more pays there.</param>
/// <param name="To">Measured stock after it, t: a tonne less does not pay there; null where nothing larger was measured.</param>
public sealed record MarginalStock(double Tonnes, double From, double? To)
{
    /// <summary>No stock at all.</summary>
    public static MarginalStock Nothing { get; } = new(0, 0, 0);

    /// <summary>True when the stock is the largest that was measured: it may be more.</summary>
    public bool AtEnd => To is null;

    /// <summary>Finds the stock on a concave curve.</summary>
    /// <param name="curve">Loss avoided over the stock, mean over the draws.</param>
    /// <param name="measured">Stocks that were played, t, ascending.</param>
    /// <param name="least">Loss a tonne must avoid in the disruption to pay, USD/t.</param>
    public static MarginalStock Of(ReleaseCurve curve, IReadOnlyList<double> measured, double least)
    {
        double[] nodes = [.. measured.Where(t => t > 0).Order()];
        double tonnes = curve.Pieces().TakeWhile(piece => piece.Slope >= least).Sum(piece => piece.Width);
        double close = 1e-9 * (nodes.Length > 0 ? nodes[^1] : 0);
        return new MarginalStock(
            tonnes,
            nodes.LastOrDefault(t => t < tonnes - close),
            nodes.Any(t => t > tonnes + close) ? nodes.First(t => t > tonnes + close) : null
        );
    }
}
