namespace Lodestone.Model;

/// <summary>No exports of the goods from the exporters to the importers; domestic supply is untouched.</summary>
/// <param name="Goods">Goods.</param>
/// <param name="From">Exporters.</param>
/// <param name="To">Importers.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record Ban(
    IReadOnlyList<string> Goods,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    Window When,
    int Line
) : ScenarioItem(When, Line);
