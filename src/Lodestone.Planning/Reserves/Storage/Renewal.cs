namespace Lodestone.Planning;

/// <summary>What expectations imply about themselves: given carry-over, the output that pays and the value of keeping.</summary>
internal sealed class Renewal(StorageParameters parameters, IClearing market, Shocks shocks)
{
    private const double Exact = 1e-14;
    private const int MostSteps = 100;

    /// <summary>Value of keeping and planned output when X is carried over; <paramref name="near"/> starts the search for H.</summary>
    public (double Value, double Planned) At(double carried, double near)
    {
        double low = 1e-6;
        double high = 10;
        double output = Math.Clamp(near, low * 2, high / 2);
        for (int step = 0; step < MostSteps; step++)
        {
            (double gain, double slope) = Gain(carried, output);
            (low, high) = gain > 0 ? (output, high) : (low, output);
            double next = output - (gain / slope);
            next = next > low && next < high ? next : (low + high) / 2;
            bool still = Math.Abs(next - output) <= Exact;
            output = next;
            if (still)
            {
                break;
            }
        }

        return ((parameters.Keeping * Expected(carried, output)) - parameters.StorageCost, output);
    }

    /// <summary>The curves that these imply, and by how much they differ.</summary>
    public (Expectations Renewed, double Moved) Of(Expectations expected)
    {
        double[] value = new double[expected.Carried.Length];
        double[] planned = new double[expected.Carried.Length];
        double moved = 0;
        for (int i = 0; i < value.Length; i++)
        {
            (value[i], planned[i]) = At(expected.Carried[i], expected.Plans[i]);
            moved = Math.Max(moved, Math.Abs(value[i] - expected.Values[i]));
            moved = Math.Max(moved, Math.Abs(planned[i] - expected.Plans[i]));
        }

        return (new Expectations(expected.Carried, value, planned), moved);
    }

    /// <summary>Distance of v and of marginal cost from what they imply, in normal prices.</summary>
    public double Error(Expectations expected, double carried)
    {
        (double value, double planned) = At(carried, expected.Planned(carried));
        return Math.Max(
            Math.Abs(value - expected.Value(carried)),
            Math.Abs(Cost(planned) - Cost(expected.Planned(carried)))
        );
    }

    /// <summary>What a planned unit gains, <c>E[P' e'] / (1 + r) − h H^μ</c>, and its slope in H.</summary>
    private (double Gain, double Slope) Gain(double carried, double output)
    {
        double kept = (1 - parameters.Decay) * carried;
        double sum = 0;
        double rise = 0;
        for (int i = 0; i < shocks.Values.Length; i++)
        {
            (double price, double slope) = market.Price(kept + (output * shocks.Values[i]));
            double weight = shocks.Weights[i] * shocks.Values[i];
            sum += weight * price;
            rise += weight * shocks.Values[i] * slope;
        }

        double cost = Cost(output);
        return (
            (sum / (1 + parameters.Interest)) - cost,
            (rise / (1 + parameters.Interest)) - (parameters.InverseSupplyElasticity * cost / output)
        );
    }

    private double Cost(double output) => parameters.CostScale * Math.Pow(output, parameters.InverseSupplyElasticity);

    private double Expected(double carried, double output)
    {
        double kept = (1 - parameters.Decay) * carried;
        double sum = 0;
        for (int i = 0; i < shocks.Values.Length; i++)
        {
            sum += shocks.Weights[i] * market.Price(kept + (output * shocks.Values[i])).Price;
        }

        return sum;
    }
}
