namespace Lodestone.Model;

/// <summary>A minimum price for producers or at the border.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="Places">Places whose producers are supported, or whose border is guarded.</param>
/// <param name="Price">Strike or floor, USD/t.</param>
/// <param name="Kind">Instrument.</param>
/// <param name="MaxTonnesPerYear">Most that a <see cref="FloorKind.Purchase"/> floor buys, t per year and place; null = half of base output.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record PriceFloor(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> Places,
    double Price,
    FloorKind Kind,
    double? MaxTonnesPerYear,
    Window When,
    int Line
) : ScenarioItem(When, Line);
