namespace Lodestone.Planning;

/// <summary>What is expected of a date ahead.</summary>
/// <param name="Years">Years from now to the date, ≥ 0.</param>
/// <param name="Forward">Expected price.</param>
/// <param name="Tonnes">Tonnes that count at the date.</param>
/// <param name="UpsideActive">True where the state takes its share of the gap above.</param>
public readonly record struct ForwardPoint(double Years, double Forward, double Tonnes, bool UpsideActive = true);
