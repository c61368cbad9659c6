namespace Lodestone.Model;

/// <summary>Final demand at base prices moves by a share.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="Places">Places.</param>
/// <param name="Sectors">Sectors.</param>
/// <param name="Change">Relative change, &gt; -1, e.g. 0.10 for ten per cent more.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record DemandChange(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Sectors,
    double Change,
    Window When,
    int Line
) : ScenarioItem(When, Line);
