using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>What every answer must bring along.</summary>
internal static class Certificates
{
    /// <summary>Mass balance, duality gap and complementarity, relative to throughput and turnover: solver precision is 1e-10, so 1e-9.</summary>
    private const double Tolerance = 1e-9;

    public static void AssertHolds(Outcome outcome)
    {
        AssertFinite(outcome);
        Assert.Equal(outcome.Scenario.Horizon.Periods, outcome.Certificate.Periods.Count);
        Assert.True(outcome.Certificate.Holds, string.Join('\n', outcome.Certificate.Periods));
        Assert.True(
            outcome.Certificate.CalibrationResidual < Tolerance,
            $"calibration {outcome.Certificate.CalibrationResidual:E2}"
        );
        foreach (PeriodCertificate period in outcome.Certificate.Periods)
        {
            Assert.True(period.BalanceResidual < Tolerance, $"balance: {period}");
            Assert.True(period.DualityGap < Tolerance, $"duality gap: {period}");
            Assert.True(period.Complementarity < Tolerance, $"complementarity: {period}");
        }
    }

    /// <summary>No row is NaN or infinite, whatever the certificate says.</summary>
    public static void AssertFinite(Outcome outcome) =>
        Assert.DoesNotContain(outcome.Rows, row => !double.IsFinite(row.Value));
}
