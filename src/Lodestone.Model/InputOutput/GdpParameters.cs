namespace Lodestone.Model;

/// <summary>Parameters of the three methods of GDP at risk; one value of each, as the data package states it.</summary>
/// <param name="Criticality">ψ: part of a use's output that stops when its input is wholly missing, 0–1.</param>
/// <param name="StockDays">Days of use that a sector's own stock of an input covers.</param>
/// <param name="InputStockDays">τ: days over which a missing supplier comes to be felt by its customers, above 0.</param>
/// <param name="BindingCostShare">Part of the outlays from which an input binds in full, above 0.</param>
/// <param name="SpareCapacity">g: output above that of the base year that a sector can reach in the programme, 0 or more.</param>
/// <param name="StepDays">Step of the propagation, days.</param>
public sealed record GdpParameters(
    double Criticality,
    double StockDays,
    double InputStockDays,
    double BindingCostShare,
    double SpareCapacity,
    double StepDays
)
{
    /// <summary>Names in <c>parameters.csv</c>, in the order of the constructor.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["criticality", "stock_days", "input_stock_days", "binding_cost_share", "spare_capacity", "step_days"];
}
