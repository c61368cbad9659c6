namespace Lodestone.Model;

/// <summary>How a period was solved. All before <see cref="ToleranceNotMet"/> carry a certificate.</summary>
public enum SolveStatus
{
    /// <summary>Residual within tolerance.</summary>
    Converged,

    /// <summary>Residual within tolerance; some nodes had no trade, and their price is set by convention.</summary>
    ConvergedInactive,

    /// <summary>Residual within tolerance after a rung of the fallback ladder.</summary>
    FallbackUsed,

    /// <summary>Residual above the tolerance, but no larger than what numbers of 53 bits resolve at these prices.</summary>
    RoundingLimited,

    /// <summary>The best point found misses the tolerance.</summary>
    ToleranceNotMet,

    /// <summary>No usable point.</summary>
    Failed,
}
