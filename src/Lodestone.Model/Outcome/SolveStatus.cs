namespace Lodestone.Model;

/// <summary>How a period was solved. Only the first three carry a certificate within tolerance.</summary>
public enum SolveStatus
{
    /// <summary>Residual within tolerance.</summary>
    Converged,

    /// <summary>Residual within tolerance; some nodes had no trade, and their price is set by convention.</summary>
    ConvergedInactive,

    /// <summary>Residual within tolerance after a rung of the fallback ladder.</summary>
    FallbackUsed,

    /// <summary>The best point found misses the tolerance.</summary>
    ToleranceNotMet,

    /// <summary>No usable point.</summary>
    Failed,
}
