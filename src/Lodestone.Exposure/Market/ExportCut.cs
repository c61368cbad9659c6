namespace Lodestone.Exposure;

/// <summary>A market outside one supplier whose net exports are cut: the year after, without stocks.</summary>
/// <remarks>
/// <code>
/// D(p) = D0 p^eD        S(p) = min( S0 p^eS , S0 + excess )        D0 = S0 + X
/// D(p*) = S(p*) + (1 − f) X
/// </code>
/// p is the price over the base price, X the supplier's net exports, f the part that is cut. A restatement of the first step
/// of U.S. Geological Survey Open-File Report 2025-1047, whose equations were not at hand. Static and annual: no stocks, no
/// re-routing by quality, one price for everybody. The excess capacity matters: without the cap the price response is less
/// than half.
/// </remarks>
/// <param name="Supply">S0: supply outside the supplier, t per year.</param>
/// <param name="NetExports">X: net exports of the supplier, t per year, 0 or more.</param>
/// <param name="DemandElasticity">eD, below 0.</param>
/// <param name="SupplyElasticity">eS, 0 or more.</param>
/// <param name="Excess">Idle capacity outside the supplier, t per year; infinity when unlimited.</param>
/// <param name="Cut">f, 0–1.</param>
public sealed record ExportCut(
    double Supply,
    double NetExports,
    double DemandElasticity,
    double SupplyElasticity,
    double Excess,
    double Cut
)
{
    private const int Halvings = 200;

    /// <summary>D0, t per year.</summary>
    public double Demand => Supply + NetExports;

    /// <summary>Price after the cut over the base price; infinity when no price balances the market.</summary>
    public double Price { get; } = Solve(Supply, NetExports, DemandElasticity, SupplyElasticity, Excess, Cut);

    /// <summary>Quantity after the cut, t per year.</summary>
    public double Quantity => Offered(Price, Supply, SupplyElasticity, Excess) + ((1 - Cut) * NetExports);

    /// <summary>Part of the base quantity that is lost, 0–1.</summary>
    public double Lost => Demand > 0 ? 1 - (Quantity / Demand) : 0;

    private static double Offered(double price, double supply, double elasticity, double excess) =>
        supply <= 0 ? 0 : Math.Min(supply * Math.Pow(price, elasticity), supply + excess);

    private static double Solve(
        double supply,
        double exports,
        double demandElasticity,
        double supplyElasticity,
        double excess,
        double cut
    )
    {
        double demand = supply + exports;
        double Gap(double logPrice)
        {
            double price = Math.Exp(logPrice);
            return (demand * Math.Pow(price, demandElasticity))
                - Offered(price, supply, supplyElasticity, excess)
                - ((1 - cut) * exports);
        }

        if (cut <= 0 || exports <= 0)
        {
            return 1;
        }

        double left = supply + ((1 - cut) * exports);
        if (left <= 0)
        {
            return double.PositiveInfinity;
        }

        // At least what is left is offered at any price above the base, so the price lies below the one that shrinks demand to it.
        double low = 0;
        double high = Math.Log(demand / left) / -demandElasticity;

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Gap(middle) > 0 ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }
}
