namespace Lodestone.Equilibrium.Program;

/// <summary>Stocks as a structure of arrays: equation (8). A floor purchase is a holding that only buys.</summary>
/// <remarks>Axis: s = stock. Triggers and limits change by period and live in the period's parameters.</remarks>
public sealed class Holdings
{
    /// <summary>Node the stock sells to and buys from.</summary>
    public required int[] Node { get; init; }

    /// <summary>Slope σ of release, t per period per USD/t.</summary>
    public required double[] ReleaseSlope { get; init; }

    /// <summary>Slope σ' of purchase, t per period per USD/t.</summary>
    public required double[] PurchaseSlope { get; init; }

    /// <summary>Fastest release, t per period.</summary>
    public required double[] ReleaseRate { get; init; }

    /// <summary>Fastest purchase, t per period.</summary>
    public required double[] PurchaseRate { get; init; }

    /// <summary>What the stock is, for the path and for reports.</summary>
    public required HoldingOrigin[] Origin { get; init; }

    /// <summary>Number of stocks.</summary>
    public int Count => Node.Length;
}
