namespace Lodestone.Plans;

/// <summary>What is asked of the reserve planner, option by option, as it was written; see <c>lodestone reserve plan --help</c>.</summary>
public sealed record ReserveAsk
{
    /// <summary>Draws when nothing else is said.</summary>
    public const int UsualDraws = 64;

    /// <summary>Id of a shipped plan that fills what is not given; null for none.</summary>
    public string? Plan { get; init; }

    /// <summary>Money over the horizon with its currency, such as <c>1.2bn AUD</c>.</summary>
    public string? Budget { get; init; }

    /// <summary>Places or groups that hold the reserve.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Goods that may be held, by id or alias.</summary>
    public IReadOnlyList<string> Goods { get; init; } = [];

    /// <summary>Places or groups whose losses count.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Scenarios to be armed against; empty for those of the data that touch the goods.</summary>
    public IReadOnlyList<string> Disruptions { get; init; } = [];

    /// <summary>Rates of exchange in dollars a unit: <c>AUD=0.65</c>.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>Weight of the worst futures against the mean, 0 to 1.</summary>
    public double? TailWeight { get; init; }

    /// <summary>Days of use that must be in stock of every good; null for none.</summary>
    public double? AtLeastDays { get; init; }

    /// <summary>Whether every member keeps for itself.</summary>
    public bool Alone { get; init; }

    /// <summary>Time from the beginning of a shortfall to the first release: <c>30d</c>; null for that of the data.</summary>
    public string? ReleaseLag { get; init; }

    /// <summary>Draws of each disruption.</summary>
    public int Draws { get; init; } = UsualDraws;

    /// <summary>Seed of the draws.</summary>
    public long? Seed { get; init; }
}
