using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>A question for the reserve planner.</summary>
public sealed record ReserveRequest
{
    /// <summary>Goods that may be held.</summary>
    public required IReadOnlyList<ReserveItem> Items { get; init; }

    /// <summary>Where a good is held: shares of the members, summing to 1.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Sites { get; init; }

    /// <summary>Whether every holder keeps for itself; else what one holds is released to whoever is served.</summary>
    public bool Alone { get; init; }

    /// <summary>Use of a good by the places the reserve serves, t a year.</summary>
    public required IReadOnlyDictionary<string, double> Use { get; init; }

    /// <summary>What it is held against.</summary>
    public required IReadOnlyList<ReserveDisruption> Disruptions { get; init; }

    /// <summary>Budget over the horizon, present value, USD.</summary>
    public required double Budget { get; init; }

    /// <summary>Horizon, years.</summary>
    public required double Years { get; init; }

    /// <summary>Years in which it buys.</summary>
    public required double BuyYears { get; init; }

    /// <summary>Discount rate a year.</summary>
    public required double Discount { get; init; }

    /// <summary>Chance that disruptions come together where one comes.</summary>
    public required double Joint { get; init; }

    /// <summary>Share of futures that counts as the worst.</summary>
    public required double Tail { get; init; }

    /// <summary>Weight on the worst futures.</summary>
    public double TailWeight { get; init; }

    /// <summary>Least stock of a good when buying ends, t; see <see cref="ReserveProblem.LeastStock"/>.</summary>
    public IReadOnlyDictionary<string, double> LeastStock { get; init; } = new Dictionary<string, double>();

    /// <summary>Draws the plan is made on.</summary>
    public int Draws { get; init; } = 64;

    /// <summary>Fresh draws it is tried on.</summary>
    public int FreshDraws { get; init; } = 64;

    /// <summary>Seed of the draws the plan is made on; the fresh ones have the next.</summary>
    public long Seed { get; init; } = 7;

    /// <summary>Futures the plan is made on.</summary>
    public int Futures { get; init; } = 400;

    /// <summary>Stocks that are played to find what they avoid, in months of the use served.</summary>
    public IReadOnlyList<double> Months { get; init; } = [1, 4, 12];

    /// <summary>A good in words; its id where the items do not name it.</summary>
    public string Name(string good) => Items.FirstOrDefault(item => item.Good == good)?.Name ?? good;
}
