namespace Lodestone.Peers.Comparison;

/// <summary>What an engine did with a batch of scenarios.</summary>
/// <param name="Seconds">Wall time of clearing the periods, workspaces and layouts left out.</param>
/// <param name="ProcessorSeconds">Processor time of the same, over all threads.</param>
/// <param name="Threads">Threads it used.</param>
/// <param name="Objective">Objective of (10) in the first period of each scenario, USD; NaN where the engine does not report it.</param>
/// <param name="Unmet">Magnets short over all periods of each scenario, t.</param>
/// <param name="Failed">Periods without an answer within tolerance.</param>
public sealed record BatchResult(
    double Seconds,
    double ProcessorSeconds,
    int Threads,
    IReadOnlyList<double> Objective,
    IReadOnlyList<double> Unmet,
    int Failed
);
