using Lodestone.Optimization;

namespace Lodestone.Planning;

/// <summary>A plan for a reserve: what is bought when, what it holds, what it costs, what it is expected to avoid.</summary>
public sealed record ReservePlan
{
    /// <summary>Purchases, in the order of goods and periods; none below a thousandth of a tonne.</summary>
    public required IReadOnlyList<Purchase> Purchases { get; init; }

    /// <summary>Stock when buying is done, by good and site, t.</summary>
    public required IReadOnlyList<HeldAt> StockAt { get; init; }

    /// <summary>Offtake contracted, by good and pool, t over an emergency.</summary>
    public required IReadOnlyList<HeldAt> OfftakeAt { get; init; }

    /// <summary>Stock when buying is done, by good, t.</summary>
    public IReadOnlyDictionary<string, double> Stock => ByGood(StockAt);

    /// <summary>Offtake contracted, by good, t over an emergency.</summary>
    public IReadOnlyDictionary<string, double> Offtake => ByGood(OfftakeAt);

    /// <summary>Cost of buying, present value, USD.</summary>
    public required double BuyingCost { get; init; }

    /// <summary>Cost of storage, carrying, rotation and offtake fees over the horizon, present value, USD.</summary>
    public required double HoldingCost { get; init; }

    /// <summary>Expected loss without a reserve, USD.</summary>
    public required double ExpectedLoss { get; init; }

    /// <summary>Expected loss avoided in the futures the plan was made on, USD.</summary>
    public required double ExpectedAvoided { get; init; }

    /// <summary>Mean loss of the worst futures with the plan (CVaR), USD.</summary>
    public required double TailLoss { get; init; }

    /// <summary>What one more dollar of budget avoids at the margin, USD (the dual of the budget); 0 where money is left.</summary>
    public required double MarginalAvoided { get; init; }

    /// <summary>Optimum of the programme: what is maximised, million USD.</summary>
    public required double Objective { get; init; }

    /// <summary>Why the answer of the linear programme is optimal.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>Cost of everything, present value, USD.</summary>
    public double Cost => BuyingCost + HoldingCost;

    private static Dictionary<string, double> ByGood(IEnumerable<HeldAt> held) =>
        held.GroupBy(h => h.Good).ToDictionary(good => good.Key, good => good.Sum(h => h.Tonnes));
}
