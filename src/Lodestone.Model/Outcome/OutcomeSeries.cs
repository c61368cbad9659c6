namespace Lodestone.Model;

/// <summary>What a number of an outcome is, in whatever period: the columns of a row without period and value. Columns that do not apply are empty.</summary>
/// <param name="Variable">One of <see cref="Variables"/>.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Partner">Id of the partner place of a flow.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Unit">Unit of the values.</param>
public sealed record OutcomeSeries(
    string Variable,
    string Place,
    string Partner,
    string Good,
    string Process,
    string Sector,
    string Unit
);
