namespace Lodestone.Model;

/// <summary>A parameter of reserve planning.</summary>
/// <param name="Name">Name, e.g. <c>market_depth</c>.</param>
/// <param name="Good">Id of the good it holds for; <c>*</c> for all others.</param>
/// <param name="Place">Id of the place it holds for; <c>*</c> for all others.</param>
/// <param name="Low">Low end.</param>
/// <param name="Value">Central value.</param>
/// <param name="High">High end.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Provenance">Row it comes from.</param>
public sealed record ReserveParameter(
    string Name,
    string Good,
    string Place,
    double Low,
    double Value,
    double High,
    string Unit,
    Provenance Provenance
);
