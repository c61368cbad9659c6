namespace Lodestone.Planning;

/// <summary>What expectations imply about themselves: given carry-over, the output that pays and the value of keeping.</summary>
internal sealed class Renewal(StorageParameters parameters, IClearing market, IShock shock)
{
    /// <summary>Newton steps as short as this leave an error of its square.</summary>
    private const double Exact = 1e-9;
    private const int MostSteps = 100;

    private readonly List<(double Value, double Weight)> _points = [];

    /// <summary>Value of keeping and planned output when X is carried over; <paramref name="near"/> starts the search for H.</summary>
    public (double Value, double Planned) At(double carried, double near)
    {
        double low = 1e-6;
        double high = 10;
        double output = Math.Clamp(near, low * 2, high / 2);
        double price = 0;
        for (int step = 0; step < MostSteps; step++)
        {
            Sums at = Sum(carried, output);
            (low, high) = at.Gain > 0 ? (output, high) : (low, output);
            double next = output - (at.Gain / at.Slope);
            next = next > low && next < high ? next : (low + high) / 2;
            double by = next - output;
            price = at.Price + (by * at.PriceSlope);
            output = next;
            if (Math.Abs(by) <= Exact)
            {
                break;
            }
        }

        return ((parameters.Keeping * price) - parameters.StorageCost, output);
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

        return (new Expectations(expected.Carried, value, planned, expected.Points), moved);
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

    /// <summary>What a planned unit gains, <c>E[P' e'] / (1 + r) − h H^μ</c>, the expected price, and their slopes in H.</summary>
    private Sums Sum(double carried, double output)
    {
        double kept = (1 - parameters.Decay) * carried;
        shock.Points(kept, output, market.Kinks, _points);
        double mean = 0;
        double meanRise = 0;
        double sum = 0;
        double rise = 0;
        foreach ((double value, double weight) in _points)
        {
            (double price, double slope) = market.Price(kept + (output * value));
            mean += weight * price;
            meanRise += weight * value * slope;
            sum += weight * value * price;
            rise += weight * value * value * slope;
        }

        double cost = Cost(output);
        return new Sums(
            (sum / (1 + parameters.Interest)) - cost,
            (rise / (1 + parameters.Interest)) - (parameters.InverseSupplyElasticity * cost / output),
            mean,
            meanRise
        );
    }

    private double Cost(double output) => parameters.CostScale * Math.Pow(output, parameters.InverseSupplyElasticity);

    private readonly record struct Sums(double Gain, double Slope, double Price, double PriceSlope);
}
