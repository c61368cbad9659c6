namespace Lodestone.Atlas;

/// <summary>Every key that a scenario file may have. The JSON Schema lists the same keys; a test compares them.</summary>
internal static class ScenarioKeys
{
    public static ScenarioSection Root { get; } =
        new("scenario", ["name", "horizon"], ["title", "description", "events", "policies", "uncertainty"]);

    public static ScenarioSection Horizon { get; } = new("horizon", ["start", "periods"], ["step"]);

    public static ScenarioSection Release { get; } = new("release", ["rule"], ["trigger", "max_per_period"]);

    public static ScenarioSection Uncertainty { get; } = new("uncertainty", ["draws"], ["seed"]);

    /// <summary>Kinds of event and policy. Either list takes any kind.</summary>
    public static IReadOnlyList<ScenarioSection> Items { get; } =
    [
        new("ban", ["goods", "from", "to"], ["start", "periods"]),
        new("throttle", ["goods", "from", "to", "share"], ["start", "periods"]),
        new("quota", ["goods", "from", "to", "tonnes_per_year"], ["start", "periods"]),
        new("tariff", ["goods", "from", "to"], ["ad_valorem", "specific_usd_per_t", "start", "periods"]),
        new("outage", ["process", "place", "loss"], ["start", "periods"]),
        new("demand", ["goods", "places", "change"], ["sectors", "start", "periods"]),
        new("floor", ["goods", "places", "price", "kind"], ["max_tonnes_per_year", "start", "periods"]),
        new("reserve", ["place", "good", "tonnes"], ["release", "start", "periods"]),
        new("project", ["project"], ["start", "probability"]),
        new("pool", ["members", "goods"], ["start", "periods"]),
    ];

    public static ScenarioSection? Item(string kind) => Items.FirstOrDefault(s => s.Name == kind);
}
