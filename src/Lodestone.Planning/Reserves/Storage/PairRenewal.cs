namespace Lodestone.Planning;

/// <summary>What is expected after stocks S_a and S_b and planned outputs H_a and H_b: summed over the shocks of both countries.</summary>
internal sealed class PairRenewal(TwoCountries pair, PairMarket market, Shocks shocks)
{
    /// <summary>Number of pairs of shocks.</summary>
    public int Shocks => shocks.Values.Length * shocks.Values.Length;

    /// <summary>Values of keeping, what a planned unit gains, and the slope of that gain in the plan.</summary>
    public readonly record struct Expected(
        double ValueA,
        double ValueB,
        double GainA,
        double GainB,
        double SlopeA,
        double SlopeB
    );

    /// <summary>Sums over the shocks; <paramref name="known"/> holds the decisions of each, to begin from and to be renewed.</summary>
    public Expected At(double stockA, double stockB, double planA, double planB, Span<PairState> known)
    {
        StorageParameters m = pair.Market;
        double keptA = (1 - m.Decay) * stockA;
        double keptB = (1 - m.Decay) * stockB;
        double priceA = 0;
        double priceB = 0;
        double earnA = 0;
        double earnB = 0;
        double fallA = 0;
        double fallB = 0;
        int at = 0;
        for (int i = 0; i < shocks.Values.Length; i++)
        {
            double a = keptA + (planA * shocks.Values[i]);
            for (int j = 0; j < shocks.Values.Length; j++)
            {
                double b = keptB + (planB * shocks.Values[j]);
                PairState decided = market.Clear(a, b, known[at]);
                known[at++] = decided;
                (double pa, double pb) = market.Prices(a, b, decided);
                double weight = shocks.Weights[i] * shocks.Weights[j];
                (double ea, double eb) = (shocks.Values[i], shocks.Values[j]);
                priceA += weight * pa;
                priceB += weight * pb;
                earnA += weight * pa * ea;
                earnB += weight * pb * eb;
                fallA += weight * pa * ea * ea / (m.DemandElasticity * (a - decided.Exports - decided.StockA));
                fallB += weight * pb * eb * eb / (m.DemandElasticity * (b + decided.Exports - decided.StockB));
            }
        }

        (double costA, double costB) = (Cost(planA), Cost(planB));
        double rate = 1 + m.Interest;
        return new Expected(
            (m.Keeping * priceA) - m.StorageCost,
            (m.Keeping * priceB) - m.StorageCost,
            (earnA / rate) - costA,
            (earnB / rate) - costB,
            (fallA / rate) - (m.InverseSupplyElasticity * costA / planA),
            (fallB / rate) - (m.InverseSupplyElasticity * costB / planB)
        );
    }

    /// <summary>Largest distance of the functions from what they imply at stocks, in normal prices.</summary>
    public double Error(PairGrid grid, double stockA, double stockB, Span<PairState> known)
    {
        Expected found = At(stockA, stockB, grid.At(2, stockA, stockB).Value, grid.At(3, stockA, stockB).Value, known);
        return Math.Max(
            Math.Max(
                Math.Abs(found.ValueA - grid.At(0, stockA, stockB).Value),
                Math.Abs(found.ValueB - grid.At(1, stockA, stockB).Value)
            ),
            Math.Max(Math.Abs(found.GainA), Math.Abs(found.GainB))
        );
    }

    private double Cost(double output) => pair.Market.CostScale * Math.Pow(output, pair.Market.InverseSupplyElasticity);
}
