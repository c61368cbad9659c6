namespace Lodestone.Planning;

/// <summary>Money between the state and the rest in one period.</summary>
/// <param name="Eligible">Tonnes that count.</param>
/// <param name="Paid">What the state pays, ≥ 0.</param>
/// <param name="Received">What the state receives: upside, levies, resale, ≥ 0.</param>
public readonly record struct SupportPayment(double Eligible, double Paid, double Received)
{
    /// <summary>Cost to the treasury; negative where it earns.</summary>
    public double Net => Paid - Received;
}
