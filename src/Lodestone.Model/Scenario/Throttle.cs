namespace Lodestone.Model;

/// <summary>Exports of each good from each exporter to the importers together at most a share of their base trade.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="From">Exporters.</param>
/// <param name="To">Importers, which share the licences of one exporter and good.</param>
/// <param name="Shares">
/// Share of base trade, &#8805; 0: one number for the whole window, or a path with one number per period.
/// </param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record Throttle(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    IReadOnlyList<double> Shares,
    Window When,
    int Line
) : ScenarioItem(When, Line);
