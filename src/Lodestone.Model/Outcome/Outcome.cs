namespace Lodestone.Model;

/// <summary>Long, tidy results of one scenario, with the certificate that backs them.</summary>
/// <param name="Scenario">The scenario that was played.</param>
/// <param name="Rows">Rows in a fixed order: period, then variable, then the order of the atlas.</param>
/// <param name="Certificate">What was checked, period by period; an outcome without one cannot be built.</param>
public sealed record Outcome(Scenario Scenario, OutcomeTable Rows, RunCertificate Certificate)
{
    /// <summary>The period column of a row: <c>2026-12</c>, or <c>base</c>.</summary>
    public string PeriodOf(OutcomeRow row) => row.Period < 0 ? "base" : Scenario.Horizon.At(row.Period).ToString();
}
