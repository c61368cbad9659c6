using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Reporting;

/// <summary>A report is written beside the path: what it says must not hang on which thread is free when.</summary>
public class AsideReportTests
{
    private const int Months = 12;

    [Fact]
    public async Task Many_paths_at_once_say_what_one_alone_says()
    {
        (OutcomeRow[] Rows, PeriodCertificate[] Certificates) alone = Play();

        // More paths than threads: reports then wait for their own path to write them.
        IEnumerable<Task<(OutcomeRow[] Rows, PeriodCertificate[] Certificates)>> plays =
        [
            .. Enumerable
                .Range(0, 8 * Environment.ProcessorCount)
                .Select(_ => Task.Run(Play, TestContext.Current.CancellationToken)),
        ];
        foreach ((OutcomeRow[] rows, PeriodCertificate[] certificates) in await Task.WhenAll(plays))
        {
            Assert.Equal(alone.Rows, rows);
            Assert.Equal(alone.Certificates, certificates);
        }
    }

    [Fact]
    public void Every_period_has_its_rows_and_its_certificate_in_order()
    {
        (OutcomeRow[] rows, PeriodCertificate[] certificates) = Play();
        Assert.Equal(Enumerable.Range(-1, Months + 1), rows.Select(row => row.Period).Distinct());
        Assert.Equal(Enumerable.Range(0, Months), certificates.Select(certificate => certificate.Period));
        foreach (IGrouping<int, OutcomeRow> month in rows.GroupBy(row => row.Period))
        {
            double[] residuals =
            [
                .. month.Where(row => row.Variable == Variables.BalanceResidual).Select(row => Math.Abs(row.Value)),
            ];
            Assert.NotEmpty(residuals);
            Assert.True(residuals.Max() < 1e-6, $"{month.Key}: {residuals.Max()}");
        }
    }

    private static (OutcomeRow[] Rows, PeriodCertificate[] Certificates) Play()
    {
        World world = SmallChain.Builder().Build();
        Scenario scenario = SmallChain.Scenario(
            Months,
            SmallChain.Ban(["dy"], 1, 5),
            SmallChain.Ban(["magnet"], 3, 2),
            new Reserve("JPN", "dy", 60, ReleaseRule.Shortfall, 0.01, 60, new Window(0, 100), 0) { LagDays = 10 }
        );
        Outcome outcome = ScenarioSolver.Solve(
            world,
            scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );
        return ([.. outcome.Rows], [.. outcome.Certificate.Periods]);
    }
}
