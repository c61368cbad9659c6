namespace Lodestone.Model;

/// <summary>Exports of each good from each exporter to the importers together at most a tonnage.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="From">Exporters.</param>
/// <param name="To">Importers.</param>
/// <param name="TonnesPerYear">t per year, &#8805; 0.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record ExportQuota(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    double TonnesPerYear,
    Window When,
    int Line
) : ScenarioItem(When, Line);
