namespace Lodestone.Planning;

/// <summary>A capacity on the same draws without a policy and with it; arrays [draw][period], from the first period of support on.</summary>
/// <param name="Output">Made, t of the reference good.</param>
/// <param name="Capacity">What could be made, t; where it has no limit, what was made in a base period.</param>
/// <param name="Margin">Outputs less priced inputs with what a contract pays, USD/t of the reference good.</param>
public sealed record CapacitySides(
    Compared<double[][]> Output,
    Compared<double[][]> Capacity,
    Compared<double[][]> Margin
);
