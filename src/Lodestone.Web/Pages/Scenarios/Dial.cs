namespace Lodestone.Web;

/// <summary>A slider: what it sets, between which ends, and how a value reads.</summary>
/// <param name="Label">What it is, with its unit.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Step">Step.</param>
/// <param name="Value">Value now.</param>
/// <param name="Usual">Value of the scenario as it started; null for an item that the reader added.</param>
/// <param name="Text">A value in words.</param>
public sealed record Dial(
    string Label,
    double Low,
    double High,
    double Step,
    double Value,
    double? Usual,
    Func<double, string> Text
);
