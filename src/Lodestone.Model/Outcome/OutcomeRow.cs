namespace Lodestone.Model;

/// <summary>One number of an outcome. Columns that do not apply are empty.</summary>
/// <param name="Variable">One of <see cref="Variables"/>.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Partner">Id of the partner place of a flow.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Period">Zero-based index of the horizon; -1 = the base year.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">The number.</param>
public readonly record struct OutcomeRow(
    string Variable,
    string Place,
    string Partner,
    string Good,
    string Process,
    string Sector,
    int Period,
    string Unit,
    double Value
);
