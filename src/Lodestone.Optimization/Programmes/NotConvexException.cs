namespace Lodestone.Optimization;

/// <summary>
/// The quadratic objective is not convex (minimise) or not concave (maximise), so a local optimum need not be the optimum.
/// </summary>
public sealed class NotConvexException(string message) : ProgrammeException(message);
