using Lodestone.Equilibrium;
using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs.Tests.Ensembles.Playing;

namespace Lodestone.Runs.Tests.PriceSupport;

/// <summary>What is kept of a path is what the engine reports of it, with a policy of every kind and without.</summary>
public sealed class SupportEnsembleTests : IDisposable
{
    private static readonly World World = ClosedWorld.World();
    private static readonly SupportMarket Market = SupportMarket.Of(World, HandMade.Magnet, "JPN");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(FloorKind.Cfd)]
    [InlineData(FloorKind.Border)]
    [InlineData(FloorKind.Purchase)]
    [InlineData(FloorKind.Cfd, 1)]
    [InlineData(FloorKind.Border, 1)]
    public void The_central_path_is_that_of_a_run(FloorKind? kind, int periods = 3)
    {
        Scenario scenario = With(kind, periods: periods);
        SupportDraws draws = new SupportEnsemble(World, scenario, Market, 1, 0).Central()!;
        Outcome outcome = ScenarioSolver.Solve(World, scenario);
        for (int period = 0; period < scenario.Horizon.Periods; period++)
        {
            Same(draws, outcome, Variables.Price, period, 1e-6);
            Same(draws, outcome, Variables.Supply, period, 1e-6);
            Same(draws, outcome, Variables.PurchasePrice, period, 1e-6);
            Same(draws, outcome, Variables.UserPrice, period, 1e-6);
            Same(draws, outcome, Variables.Demand, period, 1e-6, SupportWatch.Anywhere);
            Same(draws, outcome, Variables.FlowDuty, period, 1e-5);
            double imports = outcome
                .Rows.Where(r => r is { Variable: Variables.Flow, Partner: "JPN", Good: HandMade.Magnet, Place: "CHN" })
                .Where(r => r.Period == period)
                .Sum(r => r.Value);
            Assert.Equal(imports, draws.Of(Variables.Flow, "JPN", HandMade.Magnet)[0][period], 1e-6 * imports);
        }

        if (kind == FloorKind.Cfd && periods == 3)
        {
            double payment = Rows(outcome, Variables.SupportPayment, 2).Sum(r => r.Value);
            double gap = 90_000 - draws.Of(Variables.Price, "JPN", HandMade.Magnet)[0][2];
            Assert.True(payment > 0);
            Assert.Equal(payment, gap * draws.Of(Variables.Supply, "JPN", HandMade.Magnet)[0][2], 1e-6 * payment);
        }

        double bought = draws.Of(Variables.StockPurchase, "JPN", HandMade.Magnet, SupportWatch.State)[0].Sum();
        Assert.Equal(kind == FloorKind.Purchase, bought > 0);
    }

    /// <summary>Without a policy these are the baseline's own numbers; with a contract the margin holds what it pays.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(FloorKind.Cfd)]
    [InlineData(FloorKind.Border)]
    public void Capacities_are_those_of_a_run(FloorKind? kind)
    {
        Scenario scenario = With(kind, periods: 2);
        scenario = scenario with
        {
            Events = [.. scenario.Events, new Outage(["sinter"], ["JPN"], 0.6, new Window(1, 1), 0)],
        };
        SupportDraws draws = new SupportEnsemble(World, scenario, Market, 1, 0).Central()!;
        Outcome outcome = ScenarioSolver.Solve(World, scenario);
        double Row(string variable, string place, string process, int period) =>
            outcome
                .Rows.Where(r => r.Variable == variable && r.Place == place && r.Process == process)
                .Where(r => r.Period == period)
                .Sum(r => r.Value);
        double Price(string variable, string good, string place, int period) =>
            outcome
                .Rows.Single(r => r.Variable == variable && r.Good == good && r.Place == place && r.Period == period)
                .Value;
        foreach (string place in (string[])["JPN", "CHN"])
        {
            for (int period = 0; period < scenario.Horizon.Periods; period++)
            {
                double made = draws.Of(Variables.Activity, place, "", "sinter")[0][period];
                Assert.Equal(Row(Variables.Activity, place, "sinter", period), made, 1e-6 * made);
                double could = draws.Of(Variables.CapacityTonnes, place, "", "sinter")[0][period];
                Assert.Equal(Row(Variables.CapacityTonnes, place, "sinter", period), could, 1e-9 * could);
                double margin =
                    Price(Variables.Price, HandMade.Magnet, place, period)
                    - (0.1 * Price(Variables.UserPrice, HandMade.Dysprosium, place, period))
                    + (Row(Variables.SupportPayment, place, "sinter", period) / made);
                Assert.Equal(margin, draws.Of(Variables.Margin, place, "", "sinter")[0][period], 1e-5 * margin);
            }
        }

        double[] capacity = draws.Of(Variables.CapacityTonnes, "JPN", "", "sinter")[0];
        Assert.True(capacity[1] < 0.5 * capacity[0]);
    }

    [Fact]
    public void Capacities_have_roles_and_funded_projects_are_among_them()
    {
        World world = World with
        {
            Capacities =
            [
                .. World.Capacities,
                new Capacity("JPN", "separate", 10, 0, null, 0.3, Provenance.None),
                new Capacity("USA", "separate", 0, 0, null, 0.3, Provenance.None),
            ],
            Projects =
            [
                new Project("kobe", "Kobe", "JPN", "sinter", 20, "", 0, null, null, "", null, "", Provenance.None),
                new Project("nara", "Nara", "JPN", "sinter", 20, "", 0, null, null, "", null, "", Provenance.None),
            ],
        };
        Scenario scenario = ClosedWorld.Scenario() with
        {
            Policies = [new FundedProject("kobe", 1, new Window(0, 3), 0)],
        };
        Assert.Equal(
            [
                new SupportCapacity(CapacityRole.Makes, "JPN", "sinter"),
                new SupportCapacity(CapacityRole.Makes, "JPN", "sinter", "kobe"),
                new SupportCapacity(CapacityRole.Feeds, "JPN", "separate"),
                new SupportCapacity(CapacityRole.Elsewhere, "CHN", "sinter"),
            ],
            SupportCapacities.Of(world, scenario, HandMade.Magnet, "JPN")
        );
        Assert.Equal(
            [
                new SupportCapacity(CapacityRole.Makes, "CHN", "separate"),
                new SupportCapacity(CapacityRole.Uses, "CHN", "sinter"),
                new SupportCapacity(CapacityRole.Elsewhere, "JPN", "separate"),
            ],
            SupportCapacities.Of(world, scenario, HandMade.Dysprosium, "CHN")
        );
    }

    [Fact]
    public void Draws_are_stored_used_again_and_paired_by_their_numbers()
    {
        var ensemble = new SupportEnsemble(World, With(FloorKind.Cfd), Market, 6, 3);
        EnsembleResult first = ensemble.Play(_folder.Path, new EnsembleSettings());
        Assert.True(first.Complete);
        var draws = SupportDraws.Read(EnsembleReader.Open(first.Folder));
        Assert.Equal([0, 1, 2, 3, 4, 5], draws.Numbers);
        double[][] price = draws.Of(Variables.Price, "JPN", HandMade.Magnet);
        Assert.Equal(6, price.Select(p => p[0]).Distinct().Count());
        Assert.Equal([price[1], price[4]], draws.Only([1, 4]).Of(Variables.Price, "JPN", HandMade.Magnet));
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(first.Folder, ScenarioEnsemble.RecordFile));
        EnsembleResult again = ensemble.Play(_folder.Path, new EnsembleSettings());
        Assert.Equal(first.Folder, again.Folder);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(again.Folder, ScenarioEnsemble.RecordFile)));
    }

    [Fact]
    public void The_same_draw_differs_by_the_policy_alone()
    {
        SupportDraws[] both =
        [
            .. new FloorKind?[] { null, FloorKind.Cfd }.Select(kind =>
                SupportDraws.Read(
                    EnsembleReader.Open(
                        new SupportEnsemble(World, With(kind, 1), Market, 4, 3)
                            .Play(_folder.Path, new EnsembleSettings())
                            .Folder
                    )
                )
            ),
        ];
        double[][] without = both[0].Of(Variables.Price, "JPN", HandMade.Magnet);
        double[][] with = both[1].Of(Variables.Price, "JPN", HandMade.Magnet);
        for (int draw = 0; draw < 4; draw++)
        {
            Assert.Equal(without[draw][0], with[draw][0], 1e-6 * without[draw][0]);
            Assert.NotEqual(without[draw][2], with[draw][2], 1e-3 * without[draw][2]);
        }
    }

    [Fact]
    public void Downstream_goods_are_those_made_of_it()
    {
        Assert.Equal([HandMade.Magnet], SupportMarket.Of(World, HandMade.Dysprosium, "JPN").Downstream);
        Assert.Empty(Market.Downstream);
    }

    private static Scenario With(FloorKind? kind, int first = 0, int periods = 3)
    {
        Scenario scenario = ClosedWorld.Scenario();
        return kind is not { } known
            ? scenario
            : scenario with
            {
                Policies =
                [
                    new PriceFloor([HandMade.Magnet], ["JPN"], 90_000, known, null, new Window(first, periods), 0),
                ],
            };
    }

    private static void Same(
        SupportDraws draws,
        Outcome outcome,
        string variable,
        int period,
        double tolerance,
        string process = ""
    )
    {
        double expected = Rows(outcome, variable, period).Sum(r => r.Value);
        double found = draws.Of(variable, "JPN", HandMade.Magnet, process)[0][period];
        Assert.Equal(expected, found, (tolerance * Math.Abs(expected)) + 1e-9);
    }

    private static IEnumerable<OutcomeRow> Rows(Outcome outcome, string variable, int period) =>
        outcome.Rows.Where(r =>
            r.Period == period
            && r.Variable == variable
            && (variable == Variables.SupportPayment || r.Good == HandMade.Magnet)
            && (variable == Variables.FlowDuty ? r.Partner : r.Place) == "JPN"
        );
}
