using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A scenario that was played: its identity, its circumstances and its outcome.</summary>
/// <param name="Identity">Hash of the inputs; names the folder of the run.</param>
/// <param name="Record">Circumstances, as <c>run.json</c> states them.</param>
/// <param name="Outcome">Results with their certificate.</param>
public sealed record Run(RunIdentity Identity, RunRecord Record, Outcome Outcome)
{
    /// <summary>The first period that missed the tolerance; null when every period met it.</summary>
    public PeriodCertificate? FirstFailure =>
        Outcome.Certificate.Periods.FirstOrDefault(p => p.Status is SolveStatus.ToleranceNotMet or SolveStatus.Failed);
}
