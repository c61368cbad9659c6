using System.Globalization;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class RandomWorldTests(ITestOutputHelper output)
{
    /// <summary>Periods of the 200 worlds that may end in a stated failure: extreme chains where a trace input prices the rest.</summary>
    private const int StatedFailures = 10;

    /// <summary>Fewer in a mutation run, which plays the tests once per mutant.</summary>
    private static readonly int Worlds = int.TryParse(
        Environment.GetEnvironmentVariable("LODESTONE_WORLDS"),
        CultureInfo.InvariantCulture,
        out int worlds
    )
        ? worlds
        : 200;

    /// <summary>Without goods at sea and with them; with them holders are cautious too.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(2.3)]
    public void Two_hundred_random_worlds_under_random_shocks_are_answered_with_a_certificate_or_a_stated_failure(
        double months
    )
    {
        int fallbacks = 0;
        int periods = 0;
        List<string> stated = [];
        List<string> broken = [];
        for (int seed = 0; seed < Worlds; seed++)
        {
            (World world, Scenario scenario) = new RandomWorld(seed).Draw();
            if (world.Capacities.Count == 0 || world.Demands.Count == 0)
            {
                continue;
            }

            Outcome outcome = ScenarioSolver.Solve(
                months > 0 ? world with { Parameters = [.. world.Parameters, .. Memory(months)] } : world,
                scenario,
                cancellationToken: TestContext.Current.CancellationToken
            );
            foreach (PeriodCertificate period in outcome.Certificate.Periods)
            {
                periods++;
                fallbacks += period.Fallback > 0 ? 1 : 0;
                bool certified = period.Status < SolveStatus.ToleranceNotMet;
                bool holds = period.BalanceResidual < 1e-9 && period.DualityGap < 1e-8 && period.Residual <= 1e-8;
                (certified ? broken : stated).Add(certified && holds ? "" : $"seed {seed} period {period}");
            }

            broken.AddRange(
                outcome.Rows.Where(row => !double.IsFinite(row.Value)).Select(row => $"seed {seed} {row}").Take(3)
            );
        }

        stated.ForEach(output.WriteLine);
        broken.RemoveAll(string.IsNullOrEmpty);
        output.WriteLine($"{periods} periods, {fallbacks} fallbacks, {stated.Count} stated failures");
        Assert.True(broken.Count == 0, string.Join("\n", broken.Take(20)));
        Assert.InRange(stated.Count, 0, StatedFailures);
    }

    private static IEnumerable<UncertainParameter> Memory(double months) =>
        [
            new("*", ParameterNames.TransitMonths, months, months, months, "fixed", Provenance.None),
            new("*", ParameterNames.PrecautionResponse, 2, 2, 2, "fixed", Provenance.None),
        ];
}
