namespace Lodestone.Planning;

/// <summary>What is expected after stocks S_a and S_b and planned outputs H_a and H_b: summed over the shocks of both countries.</summary>
internal sealed class PairRenewal(TwoCountries pair, PairPrices prices)
{
    /// <summary>Values of keeping, what a planned unit gains, and the slope of that gain in the plan.</summary>
    public readonly record struct Expected(
        double ValueA,
        double ValueB,
        double GainA,
        double GainB,
        double SlopeA,
        double SlopeB
    );

    /// <summary>Expectations at stocks and plans.</summary>
    public Expected At(double stockA, double stockB, double planA, double planB)
    {
        StorageParameters m = pair.Market;
        PairSums sum = prices.Sum((1 - m.Decay) * stockA, planA, (1 - m.Decay) * stockB, planB);
        (double costA, double costB) = (Cost(planA), Cost(planB));
        double rate = 1 + m.Interest;
        return new Expected(
            (m.Keeping * sum.PriceA) - m.StorageCost,
            (m.Keeping * sum.PriceB) - m.StorageCost,
            (sum.EarnA / rate) - costA,
            (sum.EarnB / rate) - costB,
            (sum.FallA / rate) - (m.InverseSupplyElasticity * costA / planA),
            (sum.FallB / rate) - (m.InverseSupplyElasticity * costB / planB)
        );
    }

    /// <summary>Largest distance of the functions from what they imply at stocks, in normal prices.</summary>
    public double Error(PairGrid grid, double stockA, double stockB)
    {
        Expected found = At(stockA, stockB, grid.At(2, stockA, stockB).Value, grid.At(3, stockA, stockB).Value);
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
