namespace Lodestone.Optimization;

/// <summary>An adapter of a solver of linear, integer linear and convex quadratic programmes.</summary>
/// <remarks>
/// Use it through <see cref="CertifiedSolver"/>, which checks what it says. An adapter must pass the contract tests of this
/// project (<c>SolverContract</c>), and must be free of state between calls.
/// </remarks>
public interface ISolver
{
    /// <summary>Name and version.</summary>
    string Name { get; }

    /// <summary>Solves; every failure of the solver is an answer with <see cref="SolverClaim.Error"/>.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="options">Options.</param>
    /// <param name="cancellation">Stops it with <see cref="SolverClaim.Limit"/>.</param>
    SolverAnswer Solve(Programme programme, SolverOptions options, CancellationToken cancellation = default);
}
