using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Quantities and prices of the base year per period, by good and place.</summary>
/// <remarks>Axes [good, place]. Quantities t per period, prices USD/t.</remarks>
public sealed class BaseYear
{
    /// <summary>Adds up a world.</summary>
    public BaseYear(World world, WorldIndex index, int periodsPerYear)
    {
        PerYear = periodsPerYear;
        Made = new double[world.Goods.Count, world.Places.Count];
        Used = new double[world.Goods.Count, world.Places.Count];
        Sent = new double[world.Goods.Count, world.Places.Count];
        Received = new double[world.Goods.Count, world.Places.Count];
        ProducerPrice = new double[world.Goods.Count, world.Places.Count];
        for (int good = 0; good < world.Goods.Count; good++)
        {
            for (int place = 0; place < world.Places.Count; place++)
            {
                ProducerPrice[good, place] = world.Goods[good].Price;
            }
        }

        foreach (PriceObservation price in world.Prices)
        {
            if (price.Kind == "producer" && index.Places.TryGetValue(price.Market, out int place))
            {
                ProducerPrice[index.Good(price.Good), place] = price.Price;
            }
        }

        AddActivities(world, index);
        foreach (FinalDemand demand in world.Demands)
        {
            Used[index.Good(demand.Good), index.Place(demand.Place)] += demand.QuantityPerYear / PerYear;
        }

        foreach (TradeFlow flow in world.Trade)
        {
            double quantity = flow.QuantityPerYear / PerYear;
            Sent[index.Good(flow.Good), index.Place(flow.Exporter)] += quantity;
            Received[index.Good(flow.Good), index.Place(flow.Importer)] += quantity;
        }
    }

    /// <summary>Periods in a year.</summary>
    public int PerYear { get; }

    /// <summary>Output.</summary>
    public double[,] Made { get; }

    /// <summary>Use by processes and final demand.</summary>
    public double[,] Used { get; }

    /// <summary>Sent to users anywhere, domestic included.</summary>
    public double[,] Sent { get; }

    /// <summary>Received by users from anywhere, domestic included.</summary>
    public double[,] Received { get; }

    /// <summary>Producer price.</summary>
    public double[,] ProducerPrice { get; }

    /// <summary>Largest gap between sources and uses of a good that is not homogeneous, relative to its throughput.</summary>
    /// <exception cref="CalibrationException">A gap above one part in a million.</exception>
    public double Check(World world)
    {
        double worst = 0;
        for (int good = 0; good < world.Goods.Count; good++)
        {
            if (world.Goods[good].IsHomogeneous)
            {
                continue;
            }

            for (int place = 0; place < world.Places.Count; place++)
            {
                worst = Math.Max(
                    worst,
                    Gap(world, good, place, Made[good, place], Sent[good, place], "made", "sent to users")
                );
                worst = Math.Max(
                    worst,
                    Gap(world, good, place, Received[good, place], Used[good, place], "received", "used")
                );
            }
        }

        return worst;
    }

    private double Gap(World world, int good, int place, double a, double b, string nameA, string nameB)
    {
        double scale = Math.Max(a, b);
        double gap = scale > 0 ? Math.Abs(a - b) / scale : 0;
        return gap <= 1e-6
            ? gap
            : throw new CalibrationException(
                $"the base year does not balance: {world.Goods[good].Id} at {world.Places[place].Id}: "
                    + $"{a * PerYear:G6} t/yr {nameA} but {b * PerYear:G6} t/yr {nameB}; "
                    + "correct capacity.csv, trade.csv or demand.csv (a good that is used where it is made needs its domestic row)"
            );
    }

    private void AddActivities(World world, WorldIndex index)
    {
        foreach (Capacity capacity in world.Capacities)
        {
            Process process = world.Processes[index.Process(capacity.Process)];
            int place = index.Place(capacity.Place);
            double level = capacity.ActivityPerYear / PerYear;
            foreach (GoodAmount output in process.Outputs)
            {
                Made[index.Good(output.Good), place] += level * output.Coefficient;
            }

            foreach (GoodAmount input in process.Inputs)
            {
                Used[index.Good(input.Good), place] += level * input.Coefficient;
            }
        }
    }
}
