namespace Lodestone.Model;

/// <summary>A disruption a reserve is held against: a scenario and its chance.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Low">Low end of the chance.</param>
/// <param name="ChancePerYear">Chance that it begins in a year, 0 to 1.</param>
/// <param name="High">High end.</param>
/// <param name="Provenance">Row it comes from.</param>
public sealed record ReserveDisruption(
    string Scenario,
    double Low,
    double ChancePerYear,
    double High,
    Provenance Provenance
);
