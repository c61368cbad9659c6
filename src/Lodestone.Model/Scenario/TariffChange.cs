namespace Lodestone.Model;

/// <summary>A duty on top of the base year's duties.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="From">Exporters.</param>
/// <param name="To">Importers.</param>
/// <param name="AdValorem">Share of the exporter's price.</param>
/// <param name="Specific">USD/t.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record TariffChange(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    double AdValorem,
    double Specific,
    Window When,
    int Line
) : ScenarioItem(When, Line);
