namespace Lodestone.Atlas;

/// <summary>Every key that a scenario file may have. The JSON Schema lists the same keys; a test compares them.</summary>
internal static class ScenarioKeys
{
    public static ScenarioSection Root { get; } =
        new("scenario", ["name", "horizon"], ["title", "description", "events", "policies", "uncertainty"]);

    public static ScenarioSection Horizon { get; } = new("horizon", ["start", "periods"], ["step"]);

    public static ScenarioSection Release { get; } =
        new("release", ["rule"], ["trigger", "lag_days", "max_per_period"]);

    public static ScenarioSection Uncertainty { get; } =
        new("uncertainty", ["draws"], ["seed", "stocks", "demand_growth"]);

    /// <summary>Kinds of event and policy. Either list takes any kind.</summary>
    public static IReadOnlyList<ScenarioSection> Items { get; } =
    [
        new("ban", ["goods", "from", "to"], ["start", "periods", "range"]),
        new("throttle", ["goods", "from", "to", "share"], ["start", "periods", "range"]),
        new("quota", ["goods", "from", "to", "tonnes_per_year"], ["start", "periods", "range"]),
        new("tariff", ["goods", "from", "to"], ["ad_valorem", "specific_usd_per_t", "start", "periods", "range"]),
        new("outage", ["process", "place", "loss"], ["start", "periods", "range"]),
        new("demand", ["goods", "places", "change"], ["sectors", "start", "periods", "range"]),
        new("floor", ["goods", "places", "price", "kind"], ["max_tonnes_per_year", "start", "periods", "range"]),
        new("reserve", ["place", "good", "tonnes"], ["release", "start", "periods", "range"]),
        new("project", ["project"], ["start", "probability", "range"]),
        new("pool", ["members", "goods"], ["start", "periods", "range"]),
    ];

    /// <summary>What may be uncertain about a kind: when it starts, how long it lasts, and how strong it is.</summary>
    /// <param name="kind">A name of <see cref="Items"/>.</param>
    public static ScenarioSection Range(string kind) =>
        new(
            $"range of {kind}",
            [],
            [.. kind == "project" ? ["start"] : (string[])["start", "periods"], .. Depth(kind)]
        );

    /// <summary>Keys of the strength of a kind; a throttle has one for a number and one for a path of numbers.</summary>
    private static string[] Depth(string kind) =>
        kind switch
        {
            "throttle" => ["share", "share_factor"],
            "quota" => ["tonnes_per_year"],
            "tariff" => ["ad_valorem"],
            "outage" => ["loss"],
            "demand" => ["change"],
            "reserve" => ["tonnes"],
            _ => [],
        };

    public static ScenarioSection? Item(string kind) => Items.FirstOrDefault(s => s.Name == kind);
}
