using Lodestone.Equilibrium;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class RunIdentityTests
{
    private static RunIdentity Of(Scenario scenario, World? world = null, double tolerance = 1e-10, long seed = 0) =>
        RunIdentity.Of(world ?? HandMade.World(), scenario, new EngineSettings { Tolerance = tolerance }, seed);

    [Fact]
    public void A_hash_is_twelve_hexadecimal_digits()
    {
        RunIdentity identity = Of(HandMade.Scenario());
        Assert.True(RunIdentity.IsHash(identity.Hash));
        Assert.False(RunIdentity.IsHash("xyz"));
        Assert.False(RunIdentity.IsHash("0123456789AB"));
    }

    [Fact]
    public void The_same_inputs_have_the_same_hash() => Assert.Equal(Of(HandMade.Scenario()), Of(HandMade.Scenario()));

    [Fact]
    public void Titles_and_line_numbers_do_not_count()
    {
        Scenario scenario = HandMade.Scenario();
        Scenario moved = scenario with
        {
            Title = "Another title",
            Events = [.. scenario.Events.Select(e => e with { Line = 99 })],
        };
        Assert.Equal(Of(scenario), Of(moved));
    }

    [Fact]
    public void Draws_and_seed_of_the_file_do_not_count_in_a_single_run()
    {
        Scenario scenario = HandMade.Scenario();
        Assert.Equal(Of(scenario), Of(scenario with { Uncertainty = new Uncertainty(1000, 7) }));
    }

    private static Scenario Ranged(Scenario scenario, ItemRange range) =>
        scenario with
        {
            Events = [.. scenario.Events.Select(e => e with { Range = range })],
        };

    [Fact]
    public void Every_input_that_moves_a_number_counts()
    {
        Scenario scenario = HandMade.Scenario();
        RunIdentity[] all =
        [
            Of(scenario),
            Of(scenario, HandMade.World() with { Version = "ba9876543210" }),
            Of(scenario, tolerance: 1e-9),
            Of(scenario, seed: 7),
            Of(HandMade.Scenario(periods: 13)),
            Of(scenario with { Name = "other" }),
            Of(scenario with { Events = [] }),
            Of(scenario with { Policies = [new Pool(["JPN", "USA"], [HandMade.Magnet], new Window(0, 12), 1)] }),
            Of(Ranged(scenario, new ItemRange(new UncertainNumber(0, 0, 1), null, null))),
            Of(Ranged(scenario, new ItemRange(new UncertainNumber(0, 0, 2), null, null))),
            Of(Ranged(scenario, new ItemRange(null, new UncertainNumber(3, 6, 9), null))),
            Of(scenario with { Uncertainty = new Uncertainty(10, 1) { Stocks = new UncertainNumber(0.5, 1, 2) } }),
            Of(scenario with { Uncertainty = new Uncertainty(10, 1) { DemandGrowth = new UncertainNumber(0, 0, 1) } }),
            RunIdentity.Of("hand-made", "0123456789ab", scenario, new EngineSettings(), 0, "9.9.9"),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }
}
