using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class RandomWorldTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_hundred_random_worlds_under_random_shocks_are_answered_with_a_certificate()
    {
        int fallbacks = 0;
        int periods = 0;
        int iterations = 0;
        List<string> failures = [];
        for (int seed = 0; seed < 200; seed++)
        {
            (World world, Scenario scenario) = new RandomWorld(seed).Draw();
            if (world.Capacities.Count == 0 || world.Demands.Count == 0)
            {
                continue;
            }

            long before = System.Diagnostics.Stopwatch.GetTimestamp();
            if (Environment.GetEnvironmentVariable("SEED") is { } only && seed > int.Parse(only)) { continue; }
            if (Environment.GetEnvironmentVariable("SEEDLOG") is not null) { Console.Error.WriteLine($"seed {seed} goods {world.Goods.Count} places {world.Places.Count} {string.Join(" | ", scenario.Items)}"); }
            Outcome outcome = ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
            if (Environment.GetEnvironmentVariable("SEEDLOG") is not null) { Console.Error.WriteLine($"   {System.Diagnostics.Stopwatch.GetElapsedTime(before).TotalMilliseconds:F0} ms " + string.Join(" ", outcome.Certificate.Periods.Select(p => $"{p.Iterations}/{p.Fallback}/{p.Status}"))); }
            foreach (PeriodCertificate period in outcome.Certificate.Periods)
            {
                periods++;
                iterations += period.Iterations;
                fallbacks += period.Fallback > 0 ? 1 : 0;
                if (!(period.BalanceResidual < 1e-9) || period.Status is SolveStatus.Failed or SolveStatus.ToleranceNotMet
                    || !(period.DualityGap < 1e-8))
                {
                    failures.Add($"seed {seed} t{period.Period} {period.Status} res {period.Residual:E1} bal {period.BalanceResidual:E1} gap {period.DualityGap:E1} {period.WorstNode} :: {string.Join(",", scenario.Items.Where(i => i.When.Covers(period.Period)).Select(i => i.GetType().Name))} inf={world.Goods[0].IsHomogeneous}");
                }
            }

            OutcomeRow[] broken = [.. outcome.Rows.Where(row => !double.IsFinite(row.Value))];
            if (broken.Length > 0)
            {
                failures.Add($"seed {seed}: {broken[0]}");
            }
        }

        output.WriteLine($"{periods} periods, {iterations} iterations, {fallbacks} fallbacks");
        Assert.True(failures.Count == 0, $"{failures.Count} of {periods}\n" + string.Join("\n", failures.Take(60)));
    }
}
