using Lodestone.Model;
using Lodestone.Verification.Checks;
using Lodestone.Verification.Worlds;

namespace Lodestone.Verification.Engine;

/// <summary>Certificate of every shipped scenario, and its balances added up again from its rows.</summary>
internal static class CertificateChecks
{
    private const double Bound = 1e-9;
    private const string Dual = "Φ and the primal programme, evaluated apart";

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach ((string folder, string name) in shipped.Scenarios())
        {
            Outcome outcome = shipped.Outcome(folder, name);
            string title = $"{Path.GetFileName(folder)}, {name}";
            IReadOnlyList<PeriodCertificate> periods = outcome.Certificate.Periods;
            yield return Check.Same(
                title,
                "every period certified",
                "periods",
                $"{outcome.Scenario.Horizon.Periods}",
                $"{periods.Count(p => p.Status < SolveStatus.ToleranceNotMet)}"
            );
            yield return Check.AtMost(
                title,
                Dual,
                "duality gap, of turnover",
                periods.Max(p => p.DualityGap ?? double.PositiveInfinity),
                Bound
            );
            yield return Check.AtMost(
                title,
                "rows added up: in = out",
                "any good, place and period, of throughput",
                RowBalance.Worst(shipped.World(folder), outcome),
                Bound
            );
            yield return Check.AtMost(
                title,
                "slack × shadow price",
                "complementarity, of turnover",
                periods.Max(p => p.Complementarity),
                Bound
            );
        }
    }
}
