using Lodestone.Equilibrium.Path;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>One cleared period of one path.</summary>
/// <param name="Draw">Number of the draw.</param>
/// <param name="Period">Zero-based period.</param>
/// <param name="Solution">Cleared markets.</param>
/// <param name="State">State at the end of the period.</param>
/// <param name="Need">Demand at base price by use, before long-run substitution, t.</param>
/// <param name="Capacity">Capacity by activity in the period, after outages, ramps and what was built, t; infinite without a limit.</param>
public readonly record struct PathView(
    int Draw,
    int Period,
    PeriodSolution Solution,
    PathState State,
    double[] Need,
    double[] Capacity
);
