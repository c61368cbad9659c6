namespace Lodestone.Peers.Comparison;

/// <summary>One figure that the prototype printed.</summary>
/// <param name="What">What was measured, in its own words.</param>
/// <param name="PerSecond">Paths or solves per second of wall time, on its threads together.</param>
/// <param name="PerProcessorSecond">The same per second of processor time; null where the process had ended before it could be read.</param>
public sealed record PrototypeFigure(string What, double PerSecond, double? PerProcessorSecond);
