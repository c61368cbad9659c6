using System.Globalization;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>Why a run has no solution, in one line: the first period that missed, what did not settle, by how much.</summary>
public static class MissedText
{
    /// <summary><c>the tolerance was not met in 2026: the duty on metal from CHN to OTH still changes by 3.1e-2 …</c>.</summary>
    /// <param name="run">A run with a <see cref="Run.FirstFailure"/>.</param>
    public static string Of(Run run)
    {
        PeriodCertificate period = run.FirstFailure!;
        string what = period.Status == SolveStatus.Failed ? "no solution was found" : "the tolerance was not met";
        string where = run.Outcome.Scenario.Horizon.At(period.Period).ToString();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} in {where}: {Why(period, run.Record.ToleranceAsked)}, after {period.Iterations} steps"
        );
    }

    private static string Why(PeriodCertificate period, double asked)
    {
        if (period.Unsettled is { } wedge)
        {
            return $"{wedge.What} does not come to rest with the price it depends on: it still changes by {Number(wedge.Change)} of the base price, asked {Number(UnsettledWedge.Tolerance)}";
        }

        bool cleared = period.Residual <= asked;
        return cleared && period.BalanceResidual > RunCertificate.BalanceTolerance
                ? $"balances miss {Number(period.BalanceResidual)} of throughput, asked {Number(RunCertificate.BalanceTolerance)}"
            : cleared && !(period.DualityGap <= RunCertificate.GapTolerance)
                ? $"the duality gap is {Number(period.DualityGap ?? double.NaN)} of turnover, asked {Number(RunCertificate.GapTolerance)}"
            : $"residual {Number(period.Residual)} at {period.WorstNode}, asked {Number(asked)}";
    }

    private static string Number(double value) => value.ToString("0.0e0", CultureInfo.InvariantCulture);
}
