namespace Lodestone.Exposure;

/// <summary>Turns governance into risk.</summary>
public static class GovernanceRisk
{
    private const double Best = 2.5;
    private const double Span = 5;

    /// <summary>WGI rescaled to 0 (best) – 10 (worst): 10 · clamp((2.5 − mean)/5, 0, 1).</summary>
    /// <param name="mean">Mean of the six Worldwide Governance Indicators, about −2.5 to 2.5.</param>
    /// <remarks>EU methodology of 2017, as public implementations of it compute it.</remarks>
    public static double Scaled(double mean) => 10 * Math.Clamp((Best - mean) / Span, 0, 1);
}
