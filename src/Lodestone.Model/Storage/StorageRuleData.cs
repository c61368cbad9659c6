namespace Lodestone.Model;

/// <summary>Parameters of the storage models, as a data package states them.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">Hash of its files.</param>
/// <param name="Parameters">Every parameter once.</param>
public sealed record StorageRuleData(string Name, string Version, IReadOnlyList<StorageRuleParameter> Parameters)
{
    /// <summary>Parameters a package must have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "storage_cost",
        "decay",
        "interest",
        "demand_elasticity",
        "supply_elasticity",
        "shock_deviation",
        "floor",
        "ceiling",
        "cap",
        "trade_cost",
        "tariff_a",
        "tariff_b",
        "demand_scale",
    ];
}
