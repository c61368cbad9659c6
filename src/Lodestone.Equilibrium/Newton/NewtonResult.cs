namespace Lodestone.Equilibrium.Newton;

/// <summary>How a Newton solve ended.</summary>
/// <param name="Iterations">Steps taken by the slowest lane.</param>
/// <param name="Converged">One bit per lane: residual within tolerance.</param>
public readonly record struct NewtonResult(int Iterations, uint Converged);
