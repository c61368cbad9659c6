namespace Lodestone.Optimization;

/// <summary>How a solver works. Every solver runs on one thread and gives the same answer each time.</summary>
/// <param name="TimeLimit">
/// Seconds after which a call of the solver stops; ∞ = never. Where it stops then depends on the machine, and an answer in
/// doubt takes a few calls.
/// </param>
/// <param name="RelativeGap">Gap |objective − bound| / max(1, |objective|) at which a programme with whole variables is optimal.</param>
/// <param name="NodeLimit">Nodes of branch and bound after which it stops, the same on every machine; null = no limit.</param>
/// <param name="IterationLimit">Simplex iterations after which it stops, the same on every machine; null = no limit.</param>
/// <param name="Method">Method for linear programmes.</param>
/// <param name="Presolve">Whether the solver may simplify the programme first.</param>
/// <param name="Feasibility">Absolute tolerance on constraints and on signs of duals that is asked of the solver.</param>
public sealed record SolverOptions(
    double TimeLimit = double.PositiveInfinity,
    double RelativeGap = 1e-6,
    int? NodeLimit = null,
    int? IterationLimit = null,
    LinearMethod Method = LinearMethod.Automatic,
    bool Presolve = true,
    double Feasibility = 1e-7
);
