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
        Outcome outcome = Play(name);
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

    /// <summary>Tonnes that arrive beyond what leaves come out of the pipeline, and what is ordered goes into it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_held_and_on_its_way_changes_by_what_is_bought_less_what_is_released(string name)
    {
        Outcome outcome = Play(name);
        Dictionary<(string Good, string Place, int Period), double> held = [];
        Dictionary<(string Good, string Place, int Period), double> moved = [];
        foreach (OutcomeRow row in outcome.Rows)
        {
            (string Good, string Place, int Period) key = (row.Good, row.Place, row.Period);
            switch (row.Variable)
            {
                case Variables.StockPrivate or Variables.StockGovernment or Variables.StockPipeline:
                    held[key] = held.GetValueOrDefault(key) + row.Value;
                    break;
                case Variables.StockPurchase:
                    moved[key] = moved.GetValueOrDefault(key) + row.Value;
                    break;
                case Variables.StockRelease:
                    moved[key] = moved.GetValueOrDefault(key) - row.Value;
                    break;
                default:
                    break;
            }
        }

        Assert.Contains(outcome.Rows, row => row.Variable == Variables.StockPipeline && row.Value > 0);
        foreach (((string good, string place, int period), double tonnes) in held.Where(h => h.Key.Period >= 0))
        {
            double before = held[(good, place, period - 1)];
            double change = moved[(good, place, period)];
            Assert.True(
                Math.Abs(tonnes - before - change) <= 1e-9 * Math.Max(before, tonnes) + Rounding,
                $"{good} {place} {period}: {before} {change:+0.000;-0.000} is not {tonnes}"
            );
        }
    }

    private static Outcome Play(string name)
    {
        World atlas = AtlasReader.Read(DataFolder.Atlas).World!;
        ScenarioReading reading = ScenarioReader.Read(
            Path.Combine(DataFolder.Atlas, "..", "scenarios", $"{name}.yaml"),
            atlas
        );
        Assert.Empty(reading.Findings);
        World world = TouchedChains.Of(atlas, reading.Scenario!);
        return ScenarioSolver.Solve(
            world,
            TouchedChains.Narrow(reading.Scenario!, world),
            cancellationToken: TestContext.Current.CancellationToken
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
