namespace Lodestone.Optimization;

/// <summary>What a solver says about a programme; nothing of it is believed before it is checked.</summary>
public enum SolverClaim
{
    /// <summary>It failed, or says nothing useful.</summary>
    Error,

    /// <summary>The point is optimal.</summary>
    Optimal,

    /// <summary>No point meets the constraints.</summary>
    Infeasible,

    /// <summary>The objective has no limit.</summary>
    Unbounded,

    /// <summary>One of the two, found before the solve proper.</summary>
    UnboundedOrInfeasible,

    /// <summary>A limit of time, nodes or iterations stopped it, or the caller did.</summary>
    Limit,
}
