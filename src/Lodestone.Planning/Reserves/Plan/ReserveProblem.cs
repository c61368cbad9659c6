namespace Lodestone.Planning;

/// <summary>What to buy for a reserve, how much of it and when: the given numbers.</summary>
public sealed record ReserveProblem
{
    /// <summary>Goods that may be held.</summary>
    public required IReadOnlyList<ReserveItem> Items { get; init; }

    /// <summary>Where goods may be held.</summary>
    public IReadOnlyList<ReserveSite> Sites { get; init; } = [new("shared", ReserveSite.Shared, [])];

    /// <summary>Pools of the sites.</summary>
    public IEnumerable<string> Pools => Sites.Select(site => site.Pool).Distinct(StringComparer.Ordinal);

    /// <summary>Futures; their weights sum to at most 1, the rest is calm.</summary>
    public required IReadOnlyList<ReserveSample> Samples { get; init; }

    /// <summary>Budget for buying, holding and rotating over the horizon, present value, USD.</summary>
    public required double Budget { get; init; }

    /// <summary>Periods of the horizon.</summary>
    public required int Periods { get; init; }

    /// <summary>Periods in which the reserve may buy, from the first.</summary>
    public required int BuyPeriods { get; init; }

    /// <summary>Length of a period in years.</summary>
    public double YearsPerPeriod { get; init; } = 0.25;

    /// <summary>Discount rate a year.</summary>
    public double Discount { get; init; } = 0.03;

    /// <summary>Weight of the mean loss of the worst futures (CVaR) against the mean of all, 0 to 1.</summary>
    public double TailWeight { get; init; }

    /// <summary>Share of futures that counts as the worst, 0 to 1.</summary>
    public double Tail { get; init; } = 0.05;

    /// <summary>Least stock of a good in a pool when buying ends, t; those that are not named have none.</summary>
    public IReadOnlyList<HeldAt> LeastStock { get; init; } = [];

    /// <summary>Says what is wrong with the numbers.</summary>
    /// <exception cref="ArgumentException">A number is out of its range; the message says which and what it must be.</exception>
    public void Check()
    {
        Need(Budget > 0 && double.IsFinite(Budget), $"the budget is {Budget:0.##} USD; it must be above 0");
        Need(Items.Count > 0, "there is no good to hold");
        Need(Periods > 0, $"the horizon has {Periods} periods; it must have at least 1");
        Need(
            BuyPeriods > 0 && BuyPeriods <= Periods,
            $"the reserve may buy in {BuyPeriods} periods; it must be 1 to {Periods}, the horizon"
        );
        Need(TailWeight is >= 0 and <= 1, $"the weight of the tail is {TailWeight}; it must be 0 to 1");
        Need(Tail is > 0 and < 1, $"the tail is {Tail}; it must be between 0 and 1");
        foreach (ReserveItem item in Items)
        {
            Need(item.Price > 0, $"{item.Good} costs {item.Price} USD/t; it must be above 0");
            Need(
                item.MostPerPeriod >= 0,
                $"the market depth of {item.Good} is {item.MostPerPeriod} t; it must be 0 or more"
            );
            Need(item.LossRate is >= 0 and < 1, $"{item.Good} loses {item.LossRate} a year; it must be 0 to below 1");
        }

        foreach ((string good, _, double least) in LeastStock)
        {
            Need(least >= 0 && double.IsFinite(least), $"the least stock of {good} is {least} t; it must be 0 or more");
        }

        double weight = Samples.Sum(sample => sample.Weight);
        Need(weight <= 1 + 1e-9, $"the futures weigh {weight:0.###} together; they must not exceed 1");
        Need(
            Samples.All(sample => sample.Strikes >= 0 && sample.Strikes < Periods),
            "a disruption strikes outside the horizon"
        );
    }

    private static void Need(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException(problem);
        }
    }
}
