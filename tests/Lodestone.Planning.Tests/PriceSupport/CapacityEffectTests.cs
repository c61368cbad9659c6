using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

/// <summary>Two years of support and one after, two periods a year, two draws, a capacity of 10 t a period; every number done by hand.</summary>
public sealed class CapacityEffectTests
{
    private static readonly ShutBelow Tenth = new(0.1, 0.02, 0.3);

    private static readonly double[][] Full =
    [
        [10, 10, 10, 10, 10, 10],
        [10, 10, 10, 10, 10, 10],
    ];

    /// <summary>20 % and 0 % in the first year; 5 % and 0 % in the second; 5 % and 15 % after.</summary>
    private static readonly double[][] Falling =
    [
        [3, 1, 1, 0, 1, 0],
        [0, 0, 0, 0, 3, 0],
    ];

    [Fact]
    public void Use_output_and_open_draws_are_those_of_the_years()
    {
        CapacityEffect effect = Measure(Falling, Full);
        CapacityYear first = effect.Years[0];
        Assert.Equal((2, 20), (first.Output.Without.Mean, first.Output.With.Mean));
        Assert.Equal((20, 20), (first.Capacity.Without.Mean, first.Capacity.With.Mean));
        Assert.Equal(0.1, first.Utilisation.Without.Mean, 1e-12);
        Assert.Equal((1, 2), (first.Open.Without.Hits, first.Open.With.Hits));
        Assert.Equal(0, effect.Years[1].Open.Without.Hits);
        Assert.Equal((5, 7), (first.Margin.Without.Mean, first.Margin.With.Mean));
        Assert.Equal((0.25, 1), (effect.OpenShare.Without, effect.OpenShare.With));
        Assert.Equal(0.5 * ((5 / 40.0) + 0), effect.Utilisation.Without.Mean, 1e-12);
        Assert.Equal((1.25, 20), (effect.Output.Without.Mean, effect.Output.With.Mean));
        Assert.Equal([17.5, 20], effect.MoreByDraw);
    }

    /// <summary>Open in half of the draws is open: nothing changes in the first year, and in the second it is kept open.</summary>
    [Fact]
    public void Open_in_half_of_the_draws_is_open()
    {
        CapacityEffect effect = Measure(Falling, Full);
        Assert.Equal(
            [CapacityVerdict.Open, CapacityVerdict.StaysOpen, CapacityVerdict.Open],
            effect.Years.Select(y => y.Verdict)
        );
        Assert.Equal(CapacityVerdict.StaysOpen, effect.Verdict);
        Assert.Equal([1], effect.Changed.Select(y => y.Year));
        Assert.True(effect.Differs);
    }

    /// <summary>At 2 % the second year is open in half of the draws; at 30 % neither year is open without support.</summary>
    [Fact]
    public void The_ends_of_the_threshold_have_verdicts_of_their_own()
    {
        CapacityEffect effect = Measure(Falling, Full);
        Assert.Equal(CapacityVerdict.Open, effect.Years[1].VerdictAtLow);
        Assert.Equal(CapacityVerdict.StaysOpen, effect.Years[0].VerdictAtHigh);
        Assert.True(effect.DependsOnThreshold);
        CapacityEffect clear = Measure(Zero(), Full);
        Assert.False(clear.DependsOnThreshold);
    }

    [Fact]
    public void What_was_shut_in_the_base_year_is_opened() =>
        Assert.Equal(CapacityVerdict.Opens, Measure(Zero(), Full, 0.05).Verdict);

    [Fact]
    public void Support_can_close_and_can_leave_alone()
    {
        CapacityEffect closed = Measure(Full, Zero());
        Assert.Equal((CapacityVerdict.Closes, CapacityVerdict.Closes), (closed.Verdict, closed.After.Verdict));
        Assert.Equal(2, closed.Changed.Count());
        CapacityEffect idle = Measure(Zero(), Zero());
        Assert.Equal((CapacityVerdict.Idle, false, 0), (idle.Verdict, idle.Differs, idle.Changed.Count()));
        CapacityEffect open = Measure(Full, Full);
        Assert.Equal((CapacityVerdict.Open, false), (open.Verdict, open.Differs));
    }

    /// <summary>A capacity that an outage takes away is shut, not undefined; a threshold of 0 does not open it.</summary>
    [Fact]
    public void Without_capacity_nothing_is_open()
    {
        var lost = new CapacitySides(new(Zero(), Full), new(Zero(), Full), new(Zero(), Zero()));
        CapacityYear year = CapacityEffect.Of(lost, 2, new ShutBelow(0, 0, 0.3), 0.5).Years[0];
        Assert.Equal((0, 0, 2), (year.Utilisation.Without.Mean, year.Open.Without.Hits, year.Open.With.Hits));
    }

    [Fact]
    public void Whole_years_are_needed()
    {
        Assert.Throws<ArgumentException>(() => CapacityEffect.Of(Sides([], []), 2, Tenth, 1));
        Assert.Throws<ArgumentException>(() => CapacityEffect.Of(Sides(Full, Full), 4, Tenth, 1));
        Assert.Throws<ArgumentException>(() => CapacityEffect.Of(Sides(Full, Full), 6, Tenth, 1));
    }

    private static double[][] Zero() => [new double[6], new double[6]];

    private static CapacitySides Sides(double[][] before, double[][] after) =>
        new(new(before, after), new(Full, Full), new(Constant(5), Constant(7)));

    private static double[][] Constant(double value) =>
        [
            [.. Enumerable.Repeat(value, 6)],
            [.. Enumerable.Repeat(value, 6)],
        ];

    private static CapacityEffect Measure(double[][] before, double[][] after, double atBase = 0.8) =>
        CapacityEffect.Of(Sides(before, after), 2, Tenth, atBase);
}
