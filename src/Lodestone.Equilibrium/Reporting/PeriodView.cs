using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>One solved period: what the reports read.</summary>
/// <param name="Solution">Cleared markets.</param>
/// <param name="Parameters">Parameters they were cleared with.</param>
/// <param name="Wedges">Duties and contracts in force.</param>
/// <param name="State">State at the end of the period (stocks after releases and purchases).</param>
/// <param name="Need">Demand at base price by use, before long-run substitution, t.</param>
internal sealed record PeriodView(
    PeriodSolution Solution,
    PeriodParameters<Lane1> Parameters,
    Wedges Wedges,
    PathState State,
    double[] Need
);
