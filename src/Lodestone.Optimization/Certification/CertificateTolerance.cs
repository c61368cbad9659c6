namespace Lodestone.Optimization;

/// <summary>What a certificate may be off, and still hold.</summary>
/// <param name="Primal">Relative violation of a side of a constraint or variable.</param>
/// <param name="Dual">Relative violation of a sign of a dual.</param>
/// <param name="Gap">Relative gap between objective and dual objective.</param>
/// <param name="Integrality">Distance of a whole variable from a whole number.</param>
public sealed record CertificateTolerance(
    double Primal = 1e-6,
    double Dual = 1e-6,
    double Gap = 1e-6,
    double Integrality = 1e-6
);
