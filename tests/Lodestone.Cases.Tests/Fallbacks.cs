using Lodestone.Model;

namespace Lodestone.Cases.Tests;

/// <summary>One line on how a path was solved, for the test output.</summary>
internal static class Fallbacks
{
    public static string Used(Outcome outcome)
    {
        IReadOnlyList<PeriodCertificate> periods = outcome.Certificate.Periods;
        string rungs = string.Join(
            ", ",
            periods
                .Where(p => p.Fallback > 0)
                .GroupBy(p => p.Fallback)
                .OrderBy(g => g.Key)
                .Select(g => $"rung {g.Key} x {g.Count()}")
        );
        return $"{outcome.Scenario.Name}: {periods.Count} periods, {(rungs.Length > 0 ? rungs : "no fallback")}, "
            + $"most iterations {periods.Max(p => p.Iterations)}, inactive nodes {periods.Max(p => p.InactiveNodes)}, "
            + $"residual {periods.Max(p => p.Residual):E1}, balance {periods.Max(p => p.BalanceResidual):E1}, "
            + $"gap {periods.Max(p => p.DualityGap ?? double.NaN):E1}, "
            + $"complementarity {periods.Max(p => p.Complementarity):E1}";
    }
}
