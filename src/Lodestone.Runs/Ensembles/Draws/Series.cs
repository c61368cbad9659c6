namespace Lodestone.Runs;

/// <summary>One number that every draw of an ensemble has: the columns of an outcome without the value.</summary>
/// <param name="Variable">Name of the variable, e.g. <c>price</c>.</param>
/// <param name="Place">Id of the place; empty where it does not apply.</param>
/// <param name="Partner">Id of the partner of a flow; empty where it does not apply.</param>
/// <param name="Good">Id of the good; empty where it does not apply.</param>
/// <param name="Process">Id of the process; empty where it does not apply.</param>
/// <param name="Sector">Sector; empty where it does not apply.</param>
/// <param name="Period">Zero-based index of the horizon; -1 = the base year.</param>
/// <param name="Unit">Unit of the number.</param>
public sealed record Series(
    string Variable,
    string Place,
    string Partner,
    string Good,
    string Process,
    string Sector,
    int Period,
    string Unit
);
