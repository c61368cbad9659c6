using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>A capacity in one year, without support and with it.</summary>
public sealed record CapacityYear
{
    /// <summary>Zero-based year.</summary>
    public required int Year { get; init; }

    /// <summary>Made, t of the reference good.</summary>
    public required Compared<Bands> Output { get; init; }

    /// <summary>Could be made, t.</summary>
    public required Compared<Bands> Capacity { get; init; }

    /// <summary>Output over capacity.</summary>
    public required Compared<Bands> Utilisation { get; init; }

    /// <summary>Mean margin of the periods, USD/t of the reference good.</summary>
    public required Compared<Bands> Margin { get; init; }

    /// <summary>Share of draws in which it is open, with its interval.</summary>
    public required Compared<Proportion> Open { get; init; }

    /// <summary>Verdict at the central threshold.</summary>
    public required CapacityVerdict Verdict { get; init; }

    /// <summary>Verdict at the low threshold.</summary>
    public required CapacityVerdict VerdictAtLow { get; init; }

    /// <summary>Verdict at the high threshold.</summary>
    public required CapacityVerdict VerdictAtHigh { get; init; }
}
