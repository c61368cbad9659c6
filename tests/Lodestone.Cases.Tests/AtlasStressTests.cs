using System.Diagnostics;
using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>The shipped atlas under shocks that no market has seen.</summary>
public class AtlasStressTests(ITestOutputHelper output)
{
    private static readonly World Shipped = TouchedChains.With(CaseRun.World(DataFolder.Atlas), "ndfeb-magnet");

    public static TheoryData<string> Goods() => [.. Shipped.Goods.Select(good => good.Id)];

    public static TheoryData<string> Places() => [.. Shipped.Places.Select(place => place.Id)];

    [Theory]
    [MemberData(nameof(Goods))]
    public void A_good_that_nobody_exports(string good) =>
        Play(3, $$"""- ban: { goods: [{{good}}], from: "*", to: "*" }""");

    [Theory]
    [MemberData(nameof(Goods))]
    public void A_good_that_ten_times_as_much_is_wanted_of(string good)
    {
        if (Shipped.Demands.Any(demand => demand.Good == good))
        {
            Play(3, $$"""- demand: { goods: [{{good}}], places: "*", change: 9 }""");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_that_nobody_supplies(string place) =>
        Play(3, $$"""- ban: { goods: "*", from: "*", to: {{place}} }""");

    [Fact]
    public void Nobody_exports_anything() => Play(3, """- ban: { goods: "*", from: "*", to: "*" }""");

    [Fact]
    public void No_plant_runs_anywhere()
    {
        Outcome outcome = Play(3, """- outage: { process: "*", place: "*", loss: 1 }""");
        Assert.All(
            outcome.Rows.Where(r => r.Period >= 0 && r.Variable == Variables.Supply),
            row => Assert.Equal(0, row.Value, 1e-9)
        );
    }

    [Fact]
    public void Ten_times_the_demand_for_everything() =>
        Play(3, """- demand: { goods: "*", places: "*", change: 9 }""");

    /// <summary>Every month is the first one to rounding, and the base year wherever the base year trades.</summary>
    [Fact]
    public void Five_years_without_events_do_not_drift()
    {
        Outcome outcome = Play(60, "");
        Steady.AssertNoDrift(outcome, 1e-9, first: 0);
        HashSet<(string, string)> makers =
        [
            .. outcome
                .Rows.Where(r => r is { Period: -1, Variable: Variables.Supply, Value: > 0 })
                .Select(r => (r.Place, r.Good)),
        ];
        HashSet<(string, string)> users =
        [
            .. outcome
                .Rows.Where(r => r is { Period: -1, Variable: Variables.Demand, Value: > 0 })
                .Select(r => (r.Place, r.Good)),
        ];
        Steady.AssertNoDrift(
            outcome,
            1e-9,
            select: r =>
                r.Variable switch
                {
                    Variables.Price => makers.Contains((r.Place, r.Good)),
                    Variables.PurchasePrice => users.Contains((r.Place, r.Good)),
                    _ => true,
                }
        );
    }

    /// <summary>A producer or user without trade has one price by convention: the same in the base year and in a calm month.</summary>
    [Fact]
    public void A_calm_month_reports_the_base_year_also_where_nothing_is_traded() =>
        Steady.AssertNoDrift(Play(1, ""), 1e-9);

    /// <summary>
    /// The fewer licences, the more demand outside China goes unmet; added up from the start, never by more than the tonnes
    /// withdrawn, because stocks only put a shortage off: so nothing jumps, nor does the last thousandth.
    /// </summary>
    [Fact]
    public void Fewer_magnet_licences_leave_more_demand_unmet_without_a_jump()
    {
        double[] shares = [1, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 0];
        double exports =
            Shipped
                .Trade.Where(t => t is { Good: "ndfeb-magnet", Exporter: "CHN" } && t.Importer != "CHN")
                .Sum(t => t.QuantityPerYear) / 12;
        double[]? before = null,
            soFar = null;
        for (int step = 0; step < shares.Length; step++)
        {
            Outcome outcome = Play(
                3,
                FormattableString.Invariant(
                    $$"""- throttle: { goods: [ndfeb-magnet], from: CHN, to: "*", share: {{shares[step]}} }"""
                )
            );
            double[] unmet = [.. Enumerable.Range(0, 3).Select(period => Unmet(outcome, period))];
            output.WriteLine($"share {shares[step]}: unmet {string.Join(", ", unmet.Select(t => t.ToString("F4")))} t");
            double[] sum = [unmet[0], unmet[0] + unmet[1], unmet[0] + unmet[1] + unmet[2]];
            for (int period = 0; period < 3 && before is not null && soFar is not null; period++)
            {
                double withdrawn = (shares[step - 1] - shares[step]) * exports;
                Assert.True(
                    unmet[period] >= before[period] - 1e-6,
                    $"month {period}: {before[period]} before, {unmet[period]} now"
                );
                Assert.InRange(sum[period] - soFar[period], -1e-6, ((period + 1) * withdrawn) + 1e-6);
            }

            (before, soFar) = (unmet, sum);
        }
    }

    private static double Unmet(Outcome outcome, int period) =>
        outcome
            .Rows.Where(r =>
                r.Variable == Variables.Shortfall && r.Good == "ndfeb-magnet" && r.Place != "CHN" && r.Period == period
            )
            .Sum(r => r.Value);

    /// <summary>Plays events on the atlas, reads them as a file would be read, and asserts the certificate.</summary>
    private Outcome Play(int periods, string events)
    {
        string text = $$"""
            name: stress
            title: Stress
            horizon: { start: 2026-01, periods: {{periods}}, step: month }
            events:
              {{(events.Length > 0 ? events : "[]")}}
            """;
        ScenarioReading reading = ScenarioReader.ReadText(text, "stress.yaml", Shipped);
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        Stopwatch watch = Stopwatch.StartNew();
        Outcome outcome = ScenarioSolver.Solve(
            Shipped,
            reading.Scenario!,
            cancellationToken: TestContext.Current.CancellationToken
        );
        output.WriteLine($"{events}: {Fallbacks.Used(outcome)}, {watch.ElapsedMilliseconds} ms");
        foreach (
            PeriodCertificate period in outcome.Certificate.Periods.Where(p =>
                p.Fallback > 0 || !outcome.Certificate.Holds
            )
        )
        {
            output.WriteLine(period.ToString());
        }

        Certificates.AssertHolds(outcome);
        return outcome;
    }
}
