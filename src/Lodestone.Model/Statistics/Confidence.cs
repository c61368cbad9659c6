namespace Lodestone.Model;

/// <summary>The level of confidence of every interval here: 95 %.</summary>
internal static class Confidence
{
    /// <summary>Φ⁻¹(0.975).</summary>
    public const double NinetyFive = 1.9599639845400545;
}
