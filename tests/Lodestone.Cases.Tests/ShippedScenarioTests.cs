using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class ShippedScenarioTests
{
    /// <summary>One unit in the last place of a thousand tonnes: where next to nothing moves, that is all a difference can say.</summary>
    private const double Rounding = 1.2e-13;

    public static TheoryData<string> Names =>
        [
            .. Directory
                .GetFiles(Path.Combine(DataFolder.Atlas, "..", "scenarios"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_is_certified_and_its_rows_add_up_by_themselves(string name)
    {
        World world = AtlasReader.Read(DataFolder.Atlas).World!;
        ScenarioReading reading = ScenarioReader.Read(
            Path.Combine(DataFolder.Atlas, "..", "scenarios", $"{name}.yaml"),
            world
        );
        Assert.Empty(reading.Findings);
        Outcome outcome = ScenarioSolver.Solve(
            world,
            reading.Scenario!,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.True(outcome.Certificate.Holds);
        Assert.All(outcome.Certificate.Periods, p => Assert.True(p.BalanceResidual < 1e-9 && p.DualityGap < 1e-9));

        Dictionary<(string Good, string Place, int Period), (double In, double Out)> sums = [];
        foreach (OutcomeRow row in outcome.Rows)
        {
            switch (row.Variable)
            {
                case Variables.Flow:
                    Add(sums, row.Good, row.Place, row.Period, 0, row.Value);
                    Add(sums, row.Good, row.Partner, row.Period, row.Value, 0);
                    break;
                case Variables.Supply or Variables.StockRelease:
                    Add(sums, row.Good, row.Place, row.Period, row.Value, 0);
                    break;
                case Variables.Demand or Variables.StockPurchase or Variables.Disposal:
                    Add(sums, row.Good, row.Place, row.Period, 0, row.Value);
                    break;
                default:
                    break;
            }
        }

        Assert.All(
            sums,
            sum =>
                Assert.True(
                    Math.Abs(sum.Value.In - sum.Value.Out) <= (1e-9 * Math.Max(sum.Value.In, sum.Value.Out)) + Rounding,
                    $"{sum.Key}: {sum.Value}"
                )
        );
    }

    private static void Add(
        Dictionary<(string Good, string Place, int Period), (double In, double Out)> sums,
        string good,
        string place,
        int period,
        double into,
        double outOf
    )
    {
        (double In, double Out) sum = sums.GetValueOrDefault((good, place, period));
        sums[(good, place, period)] = (sum.In + into, sum.Out + outOf);
    }
}
