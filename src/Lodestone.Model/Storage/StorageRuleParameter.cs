namespace Lodestone.Model;

/// <summary>A parameter of the storage models with its range.</summary>
/// <param name="Name">One of <see cref="StorageRuleData.Names"/>.</param>
/// <param name="Value">Central value.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Note">Meaning.</param>
/// <param name="Provenance">Row of <c>parameters.csv</c>.</param>
public sealed record StorageRuleParameter(
    string Name,
    double Value,
    double Low,
    double High,
    string Unit,
    string Note,
    Provenance Provenance
);
