namespace Lodestone.Plans;

/// <summary>What is asked of a minimum price, option by option, as it was written; see <c>lodestone support compare --help</c>.</summary>
public sealed record SupportAsk
{
    /// <summary>Years of support when nothing else is said.</summary>
    public const int UsualYears = 10;

    /// <summary>Draws when nothing else is said: few enough for a comparison to stay below a minute on two cores.</summary>
    public const int UsualDraws = 64;

    /// <summary>Payment on what is sold.</summary>
    public const string Sales = "sales";

    /// <summary>Payment on what is made, sold or put on stock.</summary>
    public const string Stockpiled = "sales-and-stockpiled";

    /// <summary>The good with the minimum price.</summary>
    public required string Good { get; init; }

    /// <summary>The place whose producers it keeps alive.</summary>
    public required string Place { get; init; }

    /// <summary>The minimum price, such as <c>110 USD/kg</c>.</summary>
    public required string Floor { get; init; }

    /// <summary>Years of support.</summary>
    public int Years { get; init; } = UsualYears;

    /// <summary>First period of support; null for the start of the scenario.</summary>
    public string? From { get; init; }

    /// <summary>Scenario it is played on; null for the outlook of the data.</summary>
    public string? Scenario { get; init; }

    /// <summary>Draws; null for <see cref="UsualDraws"/>.</summary>
    public int? Draws { get; init; }

    /// <summary>Seed of the draws; null for that of the scenario.</summary>
    public long? Seed { get; init; }

    /// <summary>Price above which a collar pays the state; null for that of the data.</summary>
    public string? Cap { get; init; }

    /// <summary>Part of the gap above a one-way floor that the state takes, 0 to 1; null for that of the data.</summary>
    public double? Upside { get; init; }

    /// <summary>First period in which the state takes it.</summary>
    public string? UpsideFrom { get; init; }

    /// <summary>Most tonnes a year that count.</summary>
    public double? MaxTonnes { get; init; }

    /// <summary>Tonnes that are paid on: <see cref="Sales"/> or <see cref="Stockpiled"/>.</summary>
    public string Eligible { get; init; } = Stockpiled;
}
